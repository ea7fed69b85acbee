let last = 0;

/** An id for an element that another element points to. It is unique in this document and means nothing else. */
export function elementId(prefix: string): string {
  last += 1;
  return `${prefix}-${last}`;
}
