// Runs before the first paint and before the application. It is a file of its own because the security policy allows
// no script in the page.
(function () {
  // A chosen theme never flashes. Kept in step with src/shell/theme.ts.
  try {
    var theme = localStorage.getItem('waymark.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
  } catch {
    // Storage is blocked: the theme of the device is used.
  }
  // Zod would try whether it may compile code, which the policy forbids and would report.
  globalThis.__zod_globalConfig = { jitless: true };
})();
