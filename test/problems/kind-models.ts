/** A model without levels. */
export const FLAT = `schemaVersion: 1
id: pulse
version: 1.0.0
languages: [en]
title: Pulse
departments: { office: Office }
targets: { overall: { score: 2 } }
dimensions:
  - id: trust
    title: Trust
    capabilities:
      - id: openness
        title: Openness
        questions:
          - { id: errors, text: Can errors be told?, type: choice, options: [ { id: no, text: "No", score: 1 }, { id: yes, text: "Yes", score: 3 } ] }
`;

/** A model of which one dimension has levels of its own. */
export const LADDERS = `schemaVersion: 1
id: two-ladders
version: 1.0.0
languages: [en]
title: Two ladders
departments: { office: Office }
levels: [ { level: 1, name: Low }, { level: 2, name: High } ]
scoring:
  methods: { overall: percent-mean }
  level: { overall: none }
dimensions:
  - id: data
    title: Data
    capabilities:
      - id: quality
        title: Quality
        questions:
          - { id: errors, text: How are errors found?, type: level, levels: { 1: By chance, 2: By checks } }
  - id: culture
    title: Culture
    levels: [ { level: 1, name: Closed }, { level: 2, name: Honest }, { level: 3, name: Bold } ]
    capabilities:
      - id: speech
        title: Speech
        questions:
          - { id: speaks, text: Who speaks up?, type: level, levels: { 1: Nobody, 2: Some, 3: Everybody } }
`;

/** The same with bands, of which each ladder has its own. */
export const BANDED: string = LADDERS.replace(
  "level: { overall: none }",
  "level: { dimension: { rule: bands, by: percent, from: { 1: 0, 2: 60 } }, overall: none }",
).replace(
  "title: Culture\n",
  "title: Culture\n    level: { dimension: { rule: bands, by: percent, from: { 1: 0, 2: 40, 3: 80 } } }\n",
);

/** The same, with one number that both dimensions score. */
export const SHARED_NUMBER: string = LADDERS.replace(
  "levels: { 1: By chance, 2: By checks } }",
  `levels: { 1: By chance, 2: By checks } }
          - { id: days, text: In how many days?, type: number, min: 0, bands: [ { from: 0, score: 2 }, { from: 5, score: 1 } ] }`,
).replace(
  "3: Everybody } }",
  `3: Everybody } }
          - { id: frank, text: In how many days?, use: days, type: number, min: 0, bands: [ { from: 0, score: 3 }, { from: 9, score: 1 } ] }
recommendations:
  - { id: sooner, title: Find errors sooner, when: { level: days, lt: 2 }, effort: 5, raises: { days: { from: 1, to: 2 }, frank: { from: 1, to: 3 } } }`,
);

/** A model that the organization answers as a whole. */
export const WHOLE = `schemaVersion: 1
id: controls
version: 1.0.0
languages: [en]
title: Controls
respondents: organization
dimensions:
  - id: protect
    title: Protect
    capabilities:
      - id: access
        title: Access
        questions:
          - id: accounts
            text: Are accounts removed when people leave?
            type: yes-no
`;

/** The organization's response to it. */
export const WHOLE_RESPONSE = `schemaVersion: 1
questionnaire: { id: controls, version: 1.0.0 }
organization: Fjord Mills
assessment: 2026-11
respondent: { id: security-lead }
answers:
  accounts: yes
`;

/** A review of it. */
export const WHOLE_REVIEW: string = WHOLE_RESPONSE.replace(
  "respondent: { id: security-lead }",
  "review: { by: the auditor }",
).replace("accounts: yes", "accounts: { value: no, reason: two accounts were found }");

/** A model that compares a pair of departments by six questions. */
export const PAIRED: string = `schemaVersion: 1
id: two-sites
version: 1.0.0
languages: [en]
title: Two sites
departments: { office: Office, plant: Plant }
levels: [ { level: 1, name: Low }, { level: 2, name: Middle }, { level: 3, name: High } ]
agreement:
  pairs:
    - { id: office-plant, a: [office], b: [plant] }
dimensions:
  - id: work
    title: Work
    capabilities:
      - id: habits
        title: Habits
        questions:
${["plans", "notes", "breaks", "tools", "calls", "visits"]
  .map(
    (id) =>
      `          - { id: ${id}, text: "The ${id}?", type: level, levels: { 1: Seldom ${id}, 2: Some ${id}, 3: Many ${id} } }\n`,
  )
  .join("")}`;
