// Runs before the first paint, so that a chosen theme never flashes. Kept in step with src/shell/theme.ts.
(function () {
  try {
    var theme = localStorage.getItem('waymark.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
  } catch {
    // Storage is blocked: the theme of the device is used.
  }
})();
