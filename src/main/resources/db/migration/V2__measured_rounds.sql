-- Votes: by which rule it was decided whether participants adopted an outcome, and what it came to.
-- Nothing of it is known of outcomes that were recorded before.

ALTER TABLE voting_rule ADD COLUMN inclusive BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE voting_rule ADD CONSTRAINT voting_rule_reachable CHECK (
    inclusive OR CAST(threshold AS NUMERIC(5, 2)) < 100);

ALTER TABLE outcome ADD COLUMN adoption_threshold VARCHAR(10);
ALTER TABLE outcome ADD COLUMN adoption_inclusive BOOLEAN;
ALTER TABLE outcome ADD COLUMN adoption_denominator VARCHAR(40);
ALTER TABLE outcome ADD COLUMN adoption_counted INTEGER;
ALTER TABLE outcome ADD COLUMN adoption_quorum INTEGER;
ALTER TABLE outcome ADD COLUMN adoption_quorum_met BOOLEAN;
ALTER TABLE outcome ADD CONSTRAINT outcome_adoption_whole CHECK (
    (adoption_threshold IS NULL) = (adoption_inclusive IS NULL)
    AND (adoption_threshold IS NULL) = (adoption_denominator IS NULL)
    AND (adoption_threshold IS NULL) = (adoption_counted IS NULL)
    AND (adoption_threshold IS NULL) = (adoption_quorum IS NULL)
    AND (adoption_threshold IS NULL) = (adoption_quorum_met IS NULL)
    AND (adoption_threshold IS NULL OR votes_for IS NOT NULL));
ALTER TABLE outcome ADD CONSTRAINT outcome_votes_within_denominator CHECK (
    adoption_threshold IS NULL OR votes_for <= adoption_counted);
ALTER TABLE outcome ADD CONSTRAINT outcome_quorum CHECK (
    adoption_threshold IS NULL
    OR adoption_quorum_met = (votes_for + votes_against + abstentions >= adoption_quorum));
-- The arithmetic of adoption, once more: what the application counted, the database counts too.
ALTER TABLE outcome ADD CONSTRAINT outcome_adopted_by_its_rule CHECK (
    adoption_threshold IS NULL
    OR adopted = (adoption_quorum_met AND adoption_counted > 0 AND (
        CAST(votes_for AS NUMERIC(12, 0)) * 100
            > CAST(adoption_threshold AS NUMERIC(5, 2)) * CAST(adoption_counted AS NUMERIC(12, 0))
        OR (adoption_inclusive AND CAST(votes_for AS NUMERIC(12, 0)) * 100
            = CAST(adoption_threshold AS NUMERIC(5, 2)) * CAST(adoption_counted AS NUMERIC(12, 0))))));

-- Representativeness: the way from invitation to the end, and who took part beside the population.

CREATE TABLE representation (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    round_id BIGINT NOT NULL UNIQUE REFERENCES round (id),
    invited INTEGER,
    registered INTEGER,
    selected INTEGER,
    started INTEGER,
    finished INTEGER NOT NULL CHECK (finished >= 0),
    -- At no step are there more people than at the one before it; steps that were not counted are skipped.
    CONSTRAINT representation_funnel CHECK (
        registered <= COALESCE(invited, registered)
        AND selected <= COALESCE(registered, invited, selected)
        AND started <= COALESCE(selected, registered, invited, started)
        AND finished <= COALESCE(started, selected, registered, invited, finished))
);

CREATE TABLE representation_share (
    representation_id BIGINT NOT NULL REFERENCES representation (id),
    position INTEGER NOT NULL,
    stratum VARCHAR(500) NOT NULL,
    stratum_value VARCHAR(500) NOT NULL,
    participants INTEGER NOT NULL CHECK (participants >= 0),
    population NUMERIC(5, 2) NOT NULL CHECK (population BETWEEN 0 AND 100),
    PRIMARY KEY (representation_id, position),
    CONSTRAINT representation_share_once UNIQUE (representation_id, stratum, stratum_value)
);
