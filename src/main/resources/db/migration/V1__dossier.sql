-- The dossier: what was decided in advisory trajectories. Rows are appended, never rewritten.
-- Every row shares its key with the ledger entry that attests it.

CREATE SEQUENCE ledger_entry_seq START WITH 1 INCREMENT BY 50;

CREATE TABLE ledger_head (
    dossier VARCHAR(64) NOT NULL PRIMARY KEY,
    entries BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);

CREATE TABLE ledger_entry (
    id BIGINT NOT NULL PRIMARY KEY,
    dossier VARCHAR(64) NOT NULL,
    sequence_number BIGINT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    actor VARCHAR(255) NOT NULL,
    recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    content TEXT NOT NULL,
    previous_hash VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    CONSTRAINT ledger_entry_place UNIQUE (dossier, sequence_number)
);

CREATE TABLE trajectory (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    reference VARCHAR(64) NOT NULL UNIQUE,
    title VARCHAR(500) NOT NULL,
    question VARCHAR NOT NULL,
    commissioner VARCHAR(500) NOT NULL,
    commission VARCHAR(500) NOT NULL,
    origin VARCHAR(40) NOT NULL,
    sample BOOLEAN NOT NULL
);

CREATE TABLE milestone (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
    kind VARCHAR(40) NOT NULL,
    phase VARCHAR(40),
    explanation VARCHAR,
    CONSTRAINT milestone_reason CHECK (kind NOT IN ('NOT_PUT_ON_AGENDA', 'WITHDRAWN') OR TRIM(explanation) <> '')
);

CREATE TABLE participation_decision (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
    phase VARCHAR(40) NOT NULL,
    purpose VARCHAR,
    target_groups VARCHAR,
    reason VARCHAR
);

CREATE TABLE chosen_form (
    decision_id BIGINT NOT NULL REFERENCES participation_decision (id),
    position INTEGER NOT NULL,
    form VARCHAR(255) NOT NULL,
    PRIMARY KEY (decision_id, position)
);

CREATE TABLE draft (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
    version VARCHAR(10) NOT NULL
);

CREATE TABLE passage (
    draft_id BIGINT NOT NULL REFERENCES draft (id),
    position INTEGER NOT NULL,
    number VARCHAR(500) NOT NULL,
    title VARCHAR(500) NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (draft_id, position)
);

CREATE TABLE council_decision (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
    adopted BOOLEAN NOT NULL,
    minutes VARCHAR
);

CREATE TABLE evaluation (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
    findings VARCHAR NOT NULL,
    recommendation VARCHAR
);

CREATE TABLE round (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
    phase VARCHAR(40) NOT NULL,
    form VARCHAR(255) NOT NULL,
    form_name VARCHAR(500) NOT NULL,
    level VARCHAR(40) NOT NULL,
    binding_effect VARCHAR(40) NOT NULL,
    usual_threshold VARCHAR(10)
);

CREATE TABLE voting_rule (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    round_id BIGINT NOT NULL REFERENCES round (id),
    threshold VARCHAR(10) NOT NULL,
    denominator VARCHAR(40) NOT NULL,
    quorum INTEGER NOT NULL CHECK (quorum >= 0),
    CONSTRAINT voting_rule_threshold CHECK (CAST(threshold AS NUMERIC(5, 2)) BETWEEN 50 AND 100)
);

CREATE TABLE round_result (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    round_id BIGINT NOT NULL UNIQUE REFERENCES round (id),
    participants INTEGER NOT NULL CHECK (participants >= 0),
    summary VARCHAR
);

CREATE TABLE outcome (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    round_id BIGINT NOT NULL REFERENCES round (id),
    number INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    theme VARCHAR(500),
    votes_for INTEGER CHECK (votes_for >= 0),
    votes_against INTEGER CHECK (votes_against >= 0),
    abstentions INTEGER CHECK (abstentions >= 0),
    adopted BOOLEAN,
    binding BOOLEAN NOT NULL,
    answer_by DATE,
    CONSTRAINT outcome_number UNIQUE (round_id, number),
    -- What the rule on responses refers to, so that a response cannot call its outcome non-binding.
    CONSTRAINT outcome_binding UNIQUE (id, binding),
    CONSTRAINT outcome_binds_when_adopted CHECK (NOT binding OR (adopted IS NOT NULL AND adopted)),
    CONSTRAINT outcome_adopted_by_vote CHECK ((adopted IS NULL) = (votes_for IS NULL)),
    CONSTRAINT outcome_answer_term CHECK (binding = (answer_by IS NOT NULL))
);

CREATE TABLE response (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    outcome_id BIGINT NOT NULL,
    binding BOOLEAN NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    state VARCHAR(40) NOT NULL,
    passage VARCHAR,
    ground VARCHAR(40),
    justification VARCHAR,
    alternative VARCHAR,
    evidence VARCHAR,
    influence VARCHAR(40),
    CONSTRAINT response_outcome FOREIGN KEY (outcome_id, binding) REFERENCES outcome (id, binding),
    CONSTRAINT response_revision UNIQUE (outcome_id, revision),
    CONSTRAINT response_noted CHECK (NOT (binding AND state = 'NOTED')),
    -- Comply or explain, once more: what the application refuses first, the database refuses too.
    CONSTRAINT response_justified CHECK (
        NOT binding OR state = 'FOLLOWED'
        OR (ground IS NOT NULL AND justification IS NOT NULL AND CHAR_LENGTH(TRIM(justification)) >= 10))
);

CREATE TABLE confirmation (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    response_id BIGINT NOT NULL UNIQUE REFERENCES response (id),
    confirmed BOOLEAN NOT NULL,
    remark VARCHAR
);

CREATE TABLE feedback (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    round_id BIGINT NOT NULL UNIQUE REFERENCES round (id),
    channel VARCHAR(500) NOT NULL,
    sent_on DATE NOT NULL,
    message VARCHAR
);

CREATE INDEX milestone_trajectory ON milestone (trajectory_id);
CREATE INDEX participation_decision_trajectory ON participation_decision (trajectory_id);
CREATE INDEX draft_trajectory ON draft (trajectory_id);
CREATE INDEX council_decision_trajectory ON council_decision (trajectory_id);
CREATE INDEX evaluation_trajectory ON evaluation (trajectory_id);
CREATE INDEX round_trajectory ON round (trajectory_id);
CREATE INDEX voting_rule_round ON voting_rule (round_id);
