/** A skill of the small profile. */
interface SmallSkill {
  name: string;
  level?: string;
  text?: string;
}

/** A small role profile in the published form, made up for tests. */
export function smallProfile({ title = 'Lighthouse keeper', skills = usualSkills, activities = ['Keeping the log'] }: { title?: string; skills?: SmallSkill[]; activities?: string[] } = {}): string {
  return [
    title,
    'Summary',
    'A keeper looks after a light.',
    'Work Activity Components',
    'Title Details',
    ...activities.flatMap((activity) => [activity, `${activity}, as the station asks for it.`]),
    'Organisation Skills',
    'Framework » Organisation',
    'Category » Subcategory',
    'Skill Name and Description Level',
    ...skills.flatMap(({ name, level = '2 – Working', text = 'You can do it with help. You can say when it fails.' }) => [
      'DDaT » Coast',
      `Coast – ${name}`,
      `You can take care of ${name.toLowerCase()}.`,
      level,
      text,
    ]),
  ].join('\n\n');
}

export const usualSkills: SmallSkill[] = [{ name: 'Lamp care' }, { name: 'Signal reading', level: '3 – Practitioner' }, { name: 'Weather records' }];
