/** Jest's globalTeardown to database-setup.mjs, which runs in the same process. */
async function tearDown() {
  const { stopTestServer } = /** @type {{ stopTestServer?: () => Promise<void> }} */ (globalThis);
  await stopTestServer?.();
}

export { tearDown as default };
