// What stands around every page, and so is loaded before any of them.
export { Banner } from './banner';
export { BrandMark } from './brand-mark';
export { Button } from './button';
export { Confirmation } from './confirmation';
export { ICON_SHEET } from './icon';
export { Skeleton } from './skeleton';
export { Toaster } from './toaster';
export { Toasts } from './toasts';
