import type { Band } from '@waymark/readiness/domain';

/** How a band is called. */
export const bandWords: Readonly<Record<Band, string>> = { READY: 'Ready', NEARLY: 'Nearly', DEVELOPING: 'Developing', EARLY: 'Early', UNKNOWN: 'Unknown' };

/** The five depths of one hue, each with an edge of its own: of cells and of bands alike. */
export type Look = 'ready' | 'nearly' | 'developing' | 'early' | 'unknown';

export const bandLooks: Readonly<Record<Band, Look>> = { READY: 'ready', NEARLY: 'nearly', DEVELOPING: 'developing', EARLY: 'early', UNKNOWN: 'unknown' };
