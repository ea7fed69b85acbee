import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE erasure ADD COLUMN failure text`,
  // Whoever was withdrawn before counts from now on. The owner is held by the wall too, so it comes down.
  `ALTER TABLE member NO FORCE ROW LEVEL SECURITY`,
  `UPDATE member SET access_ended_at = now() WHERE status = 'WITHDRAWN' AND access_ended_at IS NULL`,
  `ALTER TABLE member FORCE ROW LEVEL SECURITY`,
  // As before, but a portion at a time, so that nobody waits for a million rows: call it until it finds none.
  `CREATE OR REPLACE FUNCTION forget_access_events(p_before timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $body$
  DECLARE
    v_organisation uuid := current_setting('app.organisation_id')::uuid;
    v_count integer;
  BEGIN
    DELETE FROM public.access_event d USING (
      SELECT e.id FROM public.access_event e
      WHERE e.organisation_id = v_organisation AND e.at < p_before AND e.at < now() - interval '90 days'
        AND NOT EXISTS (
          SELECT FROM public.legal_hold h JOIN public.organisation o ON o.id = h.organisation_id
          WHERE h.organisation_id = v_organisation AND h.member_id IN (e.owner_id, e.reader_id) AND h.lifted_at IS NULL
            AND (h.until IS NULL OR h.until >= (now() AT TIME ZONE o.time_zone)::date))
      LIMIT 5000) old
    WHERE d.organisation_id = v_organisation AND d.id = old.id;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    RETURN v_count;
  END $body$`,
];

export class WhyErasuresFailAndWhenWithdrawnInvitationsEnd1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
