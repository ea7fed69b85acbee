import type { Band } from '@waymark/readiness/domain';

/** The five depths of one hue, each with an edge of its own: of cells and of bands alike. */
export type Look = 'ready' | 'nearly' | 'developing' | 'early' | 'unknown';

export const bandLooks: Readonly<Record<Band, Look>> = { READY: 'ready', NEARLY: 'nearly', DEVELOPING: 'developing', EARLY: 'early', UNKNOWN: 'unknown' };
