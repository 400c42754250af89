-- Standing bodies, advice that they give unasked, votes of seats on the advice, and advices of
-- participants' own.

CREATE TABLE body (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    reference VARCHAR(64) NOT NULL UNIQUE,
    form VARCHAR(255) NOT NULL,
    name VARCHAR(500) NOT NULL,
    mandate VARCHAR NOT NULL
);

CREATE TABLE unsolicited_advice (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    trajectory_id BIGINT NOT NULL UNIQUE REFERENCES trajectory (id),
    body_id BIGINT NOT NULL REFERENCES body (id),
    text VARCHAR NOT NULL
);

ALTER TABLE round ADD COLUMN unsolicited BOOLEAN DEFAULT FALSE NOT NULL;

CREATE TABLE convening (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    round_id BIGINT NOT NULL UNIQUE REFERENCES round (id),
    body_id BIGINT NOT NULL REFERENCES body (id)
);

CREATE TABLE seat_vote (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    round_id BIGINT NOT NULL REFERENCES round (id),
    draft_id BIGINT NOT NULL REFERENCES draft (id),
    ballot VARCHAR(40) NOT NULL,
    dissent VARCHAR,
    CONSTRAINT seat_vote_once UNIQUE (round_id, draft_id),
    CONSTRAINT seat_vote_dissent CHECK (
        ballot <> 'AGAINST' OR (dissent IS NOT NULL AND TRIM(dissent) <> ''))
);

CREATE TABLE own_advice (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    round_id BIGINT NOT NULL REFERENCES round (id),
    placement VARCHAR(40) NOT NULL
);

CREATE INDEX unsolicited_advice_body ON unsolicited_advice (body_id);
CREATE INDEX convening_body ON convening (body_id);
CREATE INDEX own_advice_round ON own_advice (round_id);

-- A comparison with an absent reason is neither true nor false, and a check lets that pass.
ALTER TABLE milestone DROP CONSTRAINT milestone_reason;
ALTER TABLE milestone ADD CONSTRAINT milestone_reason CHECK (
    kind NOT IN ('NOT_PUT_ON_AGENDA', 'WITHDRAWN') OR (explanation IS NOT NULL AND TRIM(explanation) <> ''));
