import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission, TypedWords } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl, Saved } from '@waymark/foundation/ui';
import { managerSharing, policySet, programmePolicies, smallestShownGroup, usualPolicies, type ManagerSharing, type PolicySet, type ProgrammePoliciesView } from '@waymark/organisations/domain';
import { Session } from '../session';
import { TwoVersions } from '../two-versions';
import { typedFor, VersionedEdit } from '../versioned-edit';
import { policyFields, sharingWords } from './programme-words';
import { ProgrammesClient } from './programmes-client';

/** The policies as they stand in the form: numbers are typed as words. */
interface TypedPolicies {
  cadenceDays: string;
  reviewDeadlineDays: string;
  evidenceCurrencyMonths: string;
  mentorsAtOnce: string;
  agreementTemplate: string;
}

/** By which rules people take part in a programme. */
@Component({
  selector: 'wm-policies-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, Saved, TwoVersions],
  templateUrl: './policies-form.html',
  styles: `
    :host { display: block; }
    .days input { max-width: 8rem; }
    .hint { margin-top: 0; }
  `,
})
export class PoliciesForm {
  readonly policies = input.required<ProgrammePoliciesView>();
  readonly saved = output<ProgrammePoliciesView>();
  private readonly client = inject(ProgrammesClient);
  private readonly session = inject(Session);
  private readonly typedWords = inject(TypedWords);
  private readonly read = () => this.policies();
  protected readonly sharings = managerSharing.options;
  protected readonly sharingWords = sharingWords;
  protected readonly smallest = smallestShownGroup;
  protected readonly typed = typedFor<TypedPolicies>(() => this.read().programmeId, () => typedOf(this.read()));
  protected readonly sharing = typedFor<ManagerSharing>(() => this.read().programmeId, () => this.read().managerSharing);
  protected readonly switches = typedFor<Pick<PolicySet, 'secondAssessorForTopLevel' | 'suppressSmallGroups' | 'mentorMayAssess' | 'lineMayMentor'>>(() => this.read().programmeId, () => this.read());
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(policySet);
  protected readonly wanted = computed<PolicySet>(() => {
    const { cadenceDays, reviewDeadlineDays, evidenceCurrencyMonths, mentorsAtOnce, agreementTemplate } = this.typed();
    const { secondAssessorForTopLevel, suppressSmallGroups, mentorMayAssess, lineMayMentor } = this.switches();
    return {
      managerSharing: this.sharing(),
      cadenceDays: numberIn(cadenceDays),
      reviewDeadlineDays: numberIn(reviewDeadlineDays),
      evidenceCurrencyMonths: numberIn(evidenceCurrencyMonths),
      agreementTemplate,
      secondAssessorForTopLevel,
      suppressSmallGroups,
      mentorMayAssess,
      lineMayMentor,
      mentorsAtOnce: numberIn(mentorsAtOnce),
    };
  });
  protected readonly fieldsOf = policyFields;
  protected readonly edit = new VersionedEdit<ProgrammePoliciesView>({
    schema: programmePolicies,
    fieldsOf: policyFields,
    send: (stored) => this.client.setPolicies(stored, this.wanted()),
    settled: (stored) => this.settle(stored),
  });

  protected flip(change: Partial<Pick<PolicySet, 'secondAssessorForTopLevel' | 'suppressSmallGroups' | 'mentorMayAssess' | 'lineMayMentor'>>): void {
    this.switches.update((before) => ({ ...before, ...change }));
  }

  protected useUsual(): void {
    this.fill(usualPolicies);
  }

  protected save(): Promise<void> {
    return this.saveOver(this.policies());
  }

  protected async saveOver(stored: ProgrammePoliciesView): Promise<void> {
    await this.submission.run(this.wanted(), () => this.edit.save(stored, this.session.timeZone()));
  }

  private settle(stored: ProgrammePoliciesView): void {
    this.fill(stored);
    this.typedWords.saved();
    this.saved.emit(stored);
  }

  private fill(policies: PolicySet): void {
    this.typed.set(typedOf(policies));
    this.sharing.set(policies.managerSharing);
    this.switches.set(policies);
  }
}

function typedOf({ cadenceDays, reviewDeadlineDays, evidenceCurrencyMonths, mentorsAtOnce, agreementTemplate }: PolicySet): TypedPolicies {
  return {
    cadenceDays: String(cadenceDays),
    reviewDeadlineDays: String(reviewDeadlineDays),
    evidenceCurrencyMonths: String(evidenceCurrencyMonths),
    mentorsAtOnce: String(mentorsAtOnce),
    agreementTemplate,
  };
}

/** Not a number where it is none, which the schema refuses. */
function numberIn(words: string): number {
  return words.trim() === '' ? Number.NaN : Number(words);
}
