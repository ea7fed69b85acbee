/** The title of a document whose page is called `page`: "People – Waymark". */
export function pageTitle(page: string): string {
  return `${page} – Waymark`;
}
