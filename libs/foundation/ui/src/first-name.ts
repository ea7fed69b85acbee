/** What somebody is called among people who know each other: the first word of their name. */
export function firstNameOf(name: string): string {
  return name.split(' ')[0] ?? name;
}
