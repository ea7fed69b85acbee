// Imports nothing and speaks an old dialect, so that a Node.js too old for Waymark can say so.

/** Says what to do where this Node.js is too old, and tells whether it is new enough. */
export function nodeIsNewEnough() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return true;
  process.stderr.write(`\nWaymark needs Node.js 20 or newer; this is ${process.version}.\nInstall a newer one from https://nodejs.org and try again.\n\n`);
  process.exitCode = 1;
  return false;
}
