import { Component, computed, input } from '@angular/core';
import type { RequirementView, VersionView } from '@waymark/role-profiles/domain';
import { ChangeTag } from '../change-tag';
import { ChangedWords } from '../changed-words';
import { anchorOf, bySection, knowledgeGroups, levelsOf, sectionPlans, wordsOf, type SectionId } from '../sections';
import { farWords } from '../far-records';
import { listed } from '../wording';
import { DefinitionList } from './definition-list';
import { wordsBefore, type RequirementMarks } from './requirement-marks';
import { SkillRequirement } from './skill-requirement';

/** A whole edition of a profile, section by section, with the marks of a comparison in place. */
@Component({
  selector: 'wm-profile-body',
  imports: [ChangeTag, ChangedWords, DefinitionList, SkillRequirement],
  templateUrl: './profile-body.html',
  host: { '[style.--far]': 'far()' },
  styles: `
    :host { display: block; }
    .panel + .panel { margin-top: var(--wm-5); }
    .panel > h2 { margin-bottom: var(--wm-3); }
    .panel > .sub { margin-top: calc(var(--wm-2) * -1); }
    .summary > p, .about { white-space: pre-line; }
    .summary ul { padding-left: 1.125rem; }
    .summary li { margin: .25rem 0; }
    .sub-h { margin-top: var(--wm-5); padding-bottom: .375rem; border-bottom: 1px solid var(--wm-line); }
    h2 + .sub-h { margin-top: 0; }
    .sub-h .n { color: var(--wm-ink-3); font-weight: 400; }
    .gone { display: flex; flex-wrap: wrap; gap: var(--wm-2); padding: var(--wm-4) 0 0; border-top: 1px solid var(--wm-line); }
    @media print { .panel { break-inside: auto; } }
  `,
})
export class ProfileBody {
  readonly version = input.required<VersionView>();
  readonly marks = input<RequirementMarks | null>(null);
  protected readonly far = computed(() => farWords(this.version().items.length));
  protected readonly anchor = anchorOf;
  protected readonly wordsOf = wordsOf;
  private readonly present = computed(() => bySection(this.version().items, ({ kind }) => kind));
  /** A section of which everything was taken out is still shown, with what was there. */
  protected readonly sections = computed(() => {
    const present = new Map(this.present().map((section) => [section.id, section]));
    return sectionPlans.flatMap((plan) => {
      const section = present.get(plan.id) ?? { ...plan, items: [] };
      const shown = section.items.length > 0 || this.removedFrom(plan.id).length > 0 || (plan.id === 'summary' && (this.version().summary !== '' || this.version().role !== null));
      return shown ? [section] : [];
    });
  });
  protected readonly responsibilities = computed(() => this.version().items.filter(({ kind }) => kind === 'RESPONSIBILITY'));
  protected readonly background = computed(() => this.version().items.filter(({ kind }) => kind === 'BACKGROUND'));
  protected readonly knowledge = computed(() => {
    const items = this.version().items.filter(({ kind }) => kind === 'KNOWLEDGE_SKILL');
    const groups = knowledgeGroups.map(({ group, title }) => ({ group, title, items: items.filter((item) => (item.group ?? 'other') === group) }));
    return groups.filter((group) => group.items.length > 0);
  });
  private readonly skills = computed(() => this.version().items.filter(({ kind }) => kind === 'ORGANISATION_SKILL'));
  /** Where all skills stand in the framework, if that is one place. */
  protected readonly commonPath = computed(() => {
    const paths = new Set(this.skills().map(({ path }) => path ?? ''));
    const [path = ''] = paths;
    return paths.size === 1 && path !== '' ? path : null;
  });
  protected readonly skillsWords = computed(() => {
    const scales = new Set(this.skills().flatMap(({ level }) => (level === null ? [] : [level.scale])));
    const levels = [...scales].map((scale) => `Levels: ${listed(levelsOf(scale, this.skills()).map(({ ordinal, name }) => `${ordinal} ${name}`))}.`);
    const place = this.commonPath() === null ? '' : `${(this.commonPath() ?? '').replaceAll(' » ', ', ')}. `;
    return `${place}${levels.join(' ')} The profile describes the required level of each skill.`;
  });

  protected before(item: RequirementView): string | null {
    return wordsBefore(this.marks()?.of(item) ?? null, 'title');
  }

  protected removedFrom(section: SectionId): readonly RequirementView[] {
    return this.marks()?.removedFrom(section) ?? [];
  }

  protected paragraphs(words: string): string[] {
    return words.split(/\n{2,}/);
  }
}
