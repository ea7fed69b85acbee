// Imports nothing and speaks the oldest dialect, so that even a Node.js too old for Waymark can say so.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(`\nWaymark needs Node.js 20 or newer; this is ${process.version}.\nInstall a newer one from https://nodejs.org and start again.\n\n`);
  process.exitCode = 1;
} else {
  import('./start/bootstrap.mjs').then(function (bootstrap) {
    return bootstrap.bootstrap(process.argv.slice(2));
  });
}
