import type { ProfileDraft } from './draft';
import type { LineLedger } from './line-ledger';
import type { Layout } from './text-cells';

/** What the readers of a published text's sections share. */
export interface TextReading {
  readonly draft: ProfileDraft;
  readonly ledger: LineLedger;
  readonly layout: Layout;
}
