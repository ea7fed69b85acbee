import icons from './icons.svg' with { loader: 'file' };

/** Where the icons are. The name of the built file carries a hash of its content, so that browsers keep it. */
export const iconSheet = new URL(icons, import.meta.url).pathname;
