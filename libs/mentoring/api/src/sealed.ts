import { sealedColumn } from '@waymark/foundation/server';

/** What a note says. That one is of another tier is another table, so no note opens as one of the other tier. */
export const sharedNoteWords = sealedColumn({ table: 'mentoring_shared_note', column: 'words', key: ['id'], bound: ['id', 'version'] });
export const privateNoteWords = sealedColumn({ table: 'mentoring_private_note', column: 'words', key: ['id'], bound: ['id', 'author_id', 'version'] });

/** A stage of a record, as JSON. */
export const stageContent = sealedColumn({ table: 'mentoring_stage', column: 'content', key: ['session_id', 'stage'], bound: ['session_id', 'stage', 'version'] });

const ofRevision = { table: 'mentoring_revision', key: ['session_id', 'number'], bound: ['session_id', 'number', 'stage'] } as const;
export const revisionReason = sealedColumn({ ...ofRevision, column: 'reason' });
export const revisionStood = sealedColumn({ ...ofRevision, column: 'stood' });
export const revisionStands = sealedColumn({ ...ofRevision, column: 'stands' });

/** All that mentoring seals: what was said in confidence. */
export const mentoringSealedColumns = [sharedNoteWords, privateNoteWords, stageContent, revisionReason, revisionStood, revisionStands];
