import { nodeIsNewEnough } from './old-node.mjs';

if (nodeIsNewEnough()) {
  import('./start/bootstrap.mjs').then(({ bootstrap }) => bootstrap(process.argv.slice(2)));
}
