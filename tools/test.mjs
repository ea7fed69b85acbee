import { nodeIsNewEnough } from './old-node.mjs';

if (nodeIsNewEnough()) {
  import('./test/bootstrap.mjs').then(({ bootstrap }) => bootstrap(process.argv.slice(2)));
}
