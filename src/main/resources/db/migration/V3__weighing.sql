-- What was looked for when participation was decided on, and how the forms were weighed for it then.

ALTER TABLE participation_decision ADD COLUMN purpose_kind VARCHAR(40);
ALTER TABLE participation_decision ADD COLUMN representative BOOLEAN;
ALTER TABLE participation_decision ADD COLUMN willing_to_be_bound VARCHAR(40);
ALTER TABLE participation_decision ADD COLUMN weeks INTEGER CHECK (weeks >= 0);
ALTER TABLE participation_decision ADD COLUMN budget INTEGER CHECK (budget >= 0);
ALTER TABLE participation_decision ADD COLUMN group_size INTEGER CHECK (group_size >= 0);

CREATE TABLE weighed_form (
    decision_id BIGINT NOT NULL REFERENCES participation_decision (id),
    position INTEGER NOT NULL,
    form VARCHAR(255) NOT NULL,
    verdict VARCHAR(40) NOT NULL,
    points INTEGER NOT NULL,
    PRIMARY KEY (decision_id, position)
);
