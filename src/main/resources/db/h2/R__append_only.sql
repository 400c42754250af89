-- What is recorded is appended to and never rewritten: the database refuses it too, whoever asks.
-- A migration that adds a table of recorded rows, or of their lists, adds it to this file as well, which then
-- runs again. H2 has no trigger for TRUNCATE; verification finds what that takes away.

CREATE TRIGGER IF NOT EXISTS ledger_entry_append_only BEFORE UPDATE, DELETE ON ledger_entry FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS trajectory_append_only BEFORE UPDATE, DELETE ON trajectory FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS milestone_append_only BEFORE UPDATE, DELETE ON milestone FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS participation_decision_append_only BEFORE UPDATE, DELETE ON participation_decision FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS chosen_form_append_only BEFORE UPDATE, DELETE ON chosen_form FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS weighed_form_append_only BEFORE UPDATE, DELETE ON weighed_form FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS draft_append_only BEFORE UPDATE, DELETE ON draft FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS passage_append_only BEFORE UPDATE, DELETE ON passage FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS council_decision_append_only BEFORE UPDATE, DELETE ON council_decision FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS evaluation_append_only BEFORE UPDATE, DELETE ON evaluation FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS round_append_only BEFORE UPDATE, DELETE ON round FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS voting_rule_append_only BEFORE UPDATE, DELETE ON voting_rule FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS round_result_append_only BEFORE UPDATE, DELETE ON round_result FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS representation_append_only BEFORE UPDATE, DELETE ON representation FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS representation_share_append_only BEFORE UPDATE, DELETE ON representation_share FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS outcome_append_only BEFORE UPDATE, DELETE ON outcome FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS response_append_only BEFORE UPDATE, DELETE ON response FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS confirmation_append_only BEFORE UPDATE, DELETE ON confirmation FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS feedback_append_only BEFORE UPDATE, DELETE ON feedback FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS draw_order_append_only BEFORE UPDATE, DELETE ON draw_order FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS draw_result_append_only BEFORE UPDATE, DELETE ON draw_result FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS draw_decision_append_only BEFORE UPDATE, DELETE ON draw_decision FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS body_append_only BEFORE UPDATE, DELETE ON body FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS unsolicited_advice_append_only BEFORE UPDATE, DELETE ON unsolicited_advice FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS convening_append_only BEFORE UPDATE, DELETE ON convening FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS seat_vote_append_only BEFORE UPDATE, DELETE ON seat_vote FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS own_advice_append_only BEFORE UPDATE, DELETE ON own_advice FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';
CREATE TRIGGER IF NOT EXISTS process_intervention_append_only BEFORE UPDATE, DELETE ON process_intervention FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.AppendOnly';

CREATE TRIGGER IF NOT EXISTS ledger_head_forward BEFORE UPDATE, DELETE ON ledger_head FOR EACH ROW
    CALL 'nl.meerstemmig.ledger.ForwardOnly';

-- The rule of adoption, once more.
CREATE TRIGGER IF NOT EXISTS council_decision_owed BEFORE INSERT ON council_decision FOR EACH ROW
    CALL 'nl.meerstemmig.trajectory.NothingOwed';
