import type { MemberView } from '@waymark/organisations/domain';

/** What a person may change of a profile, as it stands in the form. */
export interface TypedProfile {
  name: string;
  jobTitle: string;
  timeZone: string;
}

/** One field in which what a person typed and what is stored now differ. */
export interface Difference {
  label: string;
  yours: string;
  stored: string;
}

const labels: Record<keyof TypedProfile, string> = { name: 'Name', jobTitle: 'Job title', timeZone: 'Time zone' };

export function typedProfile({ name, jobTitle, timeZone }: Pick<MemberView, 'name' | 'jobTitle' | 'timeZone'>): TypedProfile {
  return { name, jobTitle: jobTitle ?? '', timeZone };
}

/** Where the two versions differ, field by field; an empty field reads "Nothing". */
export function differences(yours: TypedProfile, stored: TypedProfile): Difference[] {
  const fields = Object.keys(labels) as (keyof TypedProfile)[];
  return fields
    .filter((field) => yours[field].trim() !== stored[field].trim())
    .map((field) => ({ label: labels[field], yours: shown(yours[field]), stored: shown(stored[field]) }));
}

function shown(words: string): string {
  return words.trim() === '' ? 'Nothing' : words.trim();
}
