import type { RetentionKind } from '@waymark/organisations/domain';

/**
 * The registry of personal data: what each table holds about people, and what becomes of it. The subject access export,
 * erasure and retention read nothing else, and an architecture test compares it with the database: every table is
 * declared, and of a table with personal data every column that holds text or points at a person.
 */
export type PersonalDataRegistry = readonly (PersonalTable | ImpersonalTable)[];

/** A table that says nothing about anybody. */
export interface ImpersonalTable {
  readonly table: string;
  /** Why there is nothing personal in it. */
  readonly impersonal: string;
}

export interface PersonalTable {
  readonly table: string;
  /** What its rows are called where people read of them: "Reporting lines". */
  readonly heading: string;
  /** Columns that point at a person; by `through`, a row belongs to whom a row of another table belongs. */
  readonly people: Readonly<Record<string, PersonColumn>>;
  /** Every column of text, lists of text, JSON or bytes. */
  readonly text: Readonly<Record<string, TextColumn>>;
  /**
   * A column of JSON that may hold a copy of what was said about anybody, such as an answer that is kept for a repeated
   * request. Erasing a person deletes every row in which it mentions their id.
   */
  readonly copies?: string;
  /**
   * Which rows an export has, where that is not all that are the person's: what they may not read yet, such as a review
   * that waits for another. SQL over the aliases `t` and `person`. Erasure reaches all rows nevertheless.
   */
  readonly readable?: string;
  /** Organisation admins read and manage these rows: an export that an admin asks for has such tables and no others. */
  readonly adminsRead?: true;
  /** What erasing its owner does with a row. */
  readonly erasure: RowErasure;
  readonly retention: Retention;
  /** Rows of an account, which belong to no organisation and are reached by the sign-in role. */
  readonly ofAccounts?: true;
}

/**
 * In which capacity a column points at a person.
 * - `owner`: the row is theirs, or about them. They get all of it, and erasing them decides about it.
 * - `party`: the row is shared by several people, such as the two of a relationship. Each gets all of it but private
 *   words; erasing one leaves it to the others.
 * - `named`: the row is somebody else's and only names them, as who granted or published it. They get its facts.
 */
type PersonColumn = DirectColumn | ThroughColumn;

interface DirectColumn {
  readonly as: 'owner' | 'party' | 'named';
  /** What the column holds: the id of a member (the default) or of an account, or an email address. */
  readonly holds?: 'member' | 'account' | 'address';
}

interface ThroughColumn {
  /** The column holds the id of a row of this table, and the row belongs to whom that one belongs. */
  readonly through: string;
}

/**
 * What a column of text holds.
 * - `words`: somebody wrote them. `by` names the column of `people` of whoever did, where that is not the owner;
 *   `shared`: written for every party to read, so each party's export has them. An author gets theirs in any capacity.
 * - `sealed`: words that are encrypted, for their author alone, or where they are `shared` for every party. Only a person's
 *   own export, asked for by themselves, has them.
 * - `fact`: a kind, a status, a key or something else that nobody phrased.
 * - `content`: a text of the organisation that is about no person, such as that of a role profile: no export has it.
 * - `secret`: a hash or another thing that no export shows.
 * - `file`: the key of a stored file, which goes into the export and is deleted with the row.
 */
export interface TextColumn {
  readonly holds: 'words' | 'sealed' | 'fact' | 'content' | 'secret' | 'file';
  readonly by?: string;
  readonly shared?: true;
  /**
   * They are about the owner, who relies on them: they outlive their author, whose name is a pseudonym by then, and go with
   * the owner.
   */
  readonly aboutOwner?: true;
  /** A file that is left out of the export, because it is an export itself. */
  readonly exported?: false;
  /** What another column of the row has to say before a file leaves with an export. */
  readonly onlyWhere?: { readonly column: string; readonly is: string };
  /**
   * What erasing the author (or the owner, where there is none) leaves, in a row that stays: `blank` is null where the
   * column allows it and otherwise empty, `pseudonym` the name of nobody, such as "Former member 7f3a", and
   * `pseudonymous-address` an address of nobody that is no other member's; by default words, sealed words, secrets and files become blank; facts and content stay.
   */
  readonly erased?: 'blank' | 'pseudonym' | 'pseudonymous-address' | 'keep';
  /** Why words stay: needed where `erased` is `keep` for words, sealed words or a file. */
  readonly why?: string;
}

/**
 * `keep` says why, in words for the person who is erased and for whoever audits it. `delete-all` is for rows any of
 * which may name anybody: erasing one person deletes all of the organisation, and what hangs on them.
 */
type RowErasure = { readonly rows: 'delete' | 'delete-all' } | { readonly rows: 'keep'; readonly why: string };

/**
 * How long rows stay.
 * - `as-long-as-the-person`: until their owner is erased.
 * - `days`: as many days after the instant in `since` as the organisation's rule for `kind` says; `when` narrows it to
 *   some rows, as SQL over the alias `t`. `by` names a function of the database that removes them, given the instant,
 *   where the role of the application may not.
 * - `fixed`: as long as the sentence says, whatever the organisation chooses.
 */
type Retention =
  | { readonly kind: 'as-long-as-the-person' }
  | { readonly kind: 'days'; readonly rule: RetentionKind; readonly since: string; readonly when?: string; readonly by?: string }
  | { readonly kind: 'fixed'; readonly why: string };

export function isPersonal(declaration: PersonalTable | ImpersonalTable): declaration is PersonalTable {
  return 'people' in declaration;
}

/** Whether erasing a person leaves what stands in a column, in a row that stays. */
export function staysWhenErased({ holds, erased }: TextColumn): boolean {
  return (erased ?? (holds === 'fact' || holds === 'content' ? 'keep' : 'blank')) === 'keep';
}
