-- What is recorded is appended to and never rewritten: the database refuses it too, whoever asks.
-- A migration that adds a table of recorded rows, or of their lists, adds it to this file as well, which then
-- runs again.

CREATE OR REPLACE FUNCTION append_only() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only: % of % is refused, what is recorded is never rewritten', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE FUNCTION forward_only() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.dossier = OLD.dossier AND NEW.entries = OLD.entries + 1 AND EXISTS (
            SELECT 1 FROM ledger_entry
            WHERE dossier = NEW.dossier AND sequence_number = NEW.entries
            AND hash = NEW.hash AND previous_hash = OLD.hash) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'forward-only: % of ledger_head is refused, the head moves to the next entry and nowhere else', TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE OR REPLACE FUNCTION nothing_owed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    owed INTEGER;
BEGIN
    IF NEW.adopted THEN
        SELECT COUNT(*) INTO owed FROM outcome o JOIN round r ON r.id = o.round_id
        WHERE r.trajectory_id = NEW.trajectory_id AND o.binding AND NOT EXISTS (
            SELECT 1 FROM response a WHERE a.outcome_id = o.id
            AND a.revision = (SELECT MAX(b.revision) FROM response b WHERE b.outcome_id = o.id)
            AND (a.state = 'FOLLOWED'
                OR EXISTS (SELECT 1 FROM confirmation c WHERE c.response_id = a.id AND c.confirmed)));
        IF owed > 0 THEN
            RAISE EXCEPTION 'nothing-owed: adoption is refused while % binding outcomes are unanswered or unconfirmed', owed
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        SELECT COUNT(*) INTO owed FROM round r
        WHERE r.trajectory_id = NEW.trajectory_id AND r.binding_effect <> 'NON_COMMITTAL'
        AND NOT EXISTS (SELECT 1 FROM round_result s WHERE s.round_id = r.id);
        IF owed > 0 THEN
            RAISE EXCEPTION 'nothing-owed: adoption is refused while % rounds that can bind have no outcomes recorded', owed
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    RETURN NEW;
END $$;

DO $$
DECLARE
    recorded TEXT;
BEGIN
    FOREACH recorded IN ARRAY ARRAY[
        'ledger_entry', 'trajectory', 'milestone', 'participation_decision', 'chosen_form', 'weighed_form',
        'draft', 'passage', 'council_decision', 'evaluation', 'round', 'voting_rule', 'round_result',
        'representation', 'representation_share', 'outcome', 'response', 'confirmation', 'feedback',
        'draw_order', 'draw_result', 'draw_decision', 'body', 'unsolicited_advice', 'convening', 'seat_vote',
        'own_advice', 'process_intervention']
    LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', recorded || '_append_only', recorded);
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I EXECUTE FUNCTION append_only()',
            recorded || '_append_only', recorded);
    END LOOP;
END $$;

DROP TRIGGER IF EXISTS ledger_head_forward ON ledger_head;
CREATE TRIGGER ledger_head_forward BEFORE UPDATE OR DELETE ON ledger_head
    FOR EACH ROW EXECUTE FUNCTION forward_only();
DROP TRIGGER IF EXISTS ledger_head_kept ON ledger_head;
CREATE TRIGGER ledger_head_kept BEFORE TRUNCATE ON ledger_head EXECUTE FUNCTION append_only();

-- The rule of adoption, once more.
DROP TRIGGER IF EXISTS council_decision_owed ON council_decision;
CREATE TRIGGER council_decision_owed BEFORE INSERT ON council_decision
    FOR EACH ROW EXECUTE FUNCTION nothing_owed();
