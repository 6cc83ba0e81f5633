/** A service desk: options with scores, shares and rules, combined by their percents. */
export const DESK = `schemaVersion: 1
id: service-desk
version: 1.0.0
languages: [en]
title: Service desk
departments: { desk: Desk, field: Field }
levels:
  - { level: 0, name: Open }
  - { level: 1, name: Basic }
  - { level: 2, name: Good }
  - { level: 3, name: Leading }
scoring:
  methods: { capability: percent-mean, dimension: percent-mean, overall: percent-mean }
  level:
    capability: none
    dimension: { rule: bands, by: percent, from: { 0: 0, 1: 25, 2: 50, 3: 75 } }
    overall: weakest
  unknown: lowest
  coverage: { publish: 0, firm: 0.8 }
dimensions:
  - id: response
    title: Response
    weight: 2
    capabilities:
      - id: speed
        title: Speed
        questions:
          - id: first-reply
            text: How soon does a customer get a reply?
            type: choice
            options: [ { id: days, text: In days, score: 0 }, { id: hours, text: In hours, score: 2 }, { id: minutes, text: In minutes, score: 5 } ]
          - id: channels
            text: Where can customers ask?
            type: choices
            options: [ { id: mail, text: By mail, score: 1 }, { id: phone, text: By phone, score: 1 }, { id: nowhere, text: Nowhere, score: 0, exclusive: true } ]
            score: { by: sum }
  - id: knowledge
    title: Knowledge
    capabilities:
      - id: answers
        title: Answers
        questions:
          - { id: has-base, text: Is there a knowledge base?, type: yes-no }
          - id: base-use
            text: What happens to it?
            type: choices
            options: [ { id: searched, text: It is searched }, { id: updated, text: It is updated } ]
            score: { by: rules, rules: [ { when: { includes: [searched, updated] }, score: 5 }, { when: { gte: 1 }, score: 1 } ], default: 0 }
            when: { question: has-base, is: yes }
          - { id: age, text: How many years old is it?, type: number, min: 0, max: 40, bands: [ { from: 0, score: 5 }, { from: 10, score: 0 } ] }
          - { id: team, text: How many people use it?, type: number, min: 0 }
recommendations:
  - id: reply-sooner
    title: Reply sooner
    when: { question: first-reply, in: [days, hours] }
    effort: { desk: [2, 3, 5] }
    raises: { first-reply: { from: 0, to: 3 } }
  - id: write-answers
    title: Write answers down
    when: { any: [ { question: has-base, is: no }, { question: age, gte: 10 } ] }
    effort: [1, 2, 4]
    raises: { has-base: { from: 0, to: 3 } }
variants:
  short: { title: Short, questions: [first-reply, has-base] }
`;

/** One figure with bands, for two departments. */
export const FIGURE = `schemaVersion: 1
id: downtime
version: 1.0.0
languages: [en]
title: Downtime
departments: { plant: Plant, office: Office }
levels:
  - { level: 1, name: Low }
  - { level: 2, name: High }
scoring:
  percent: of-range
dimensions:
  - id: operation
    title: Operation
    capabilities:
      - id: machines
        title: Machines
        questions:
          - id: hours
            text: How many hours were the machines down?
            type: number
            min: 0
            bands: [ { from: 0, score: 0 }, { from: 10, score: -5 } ]
`;

/** Practices that levels require, as in C2M2. */
export const STAGED = `schemaVersion: 1
id: secure-plant
version: 1.0.0
languages: [en]
title: Secure plant
departments: { plant: Plant }
levels:
  - { level: 0, name: None }
  - { level: 1, name: Started }
  - { level: 2, name: Managed }
scoring:
  methods: { capability: percent-mean, dimension: percent-mean, overall: percent-mean }
  level: { capability: staged, dimension: staged, overall: weakest }
dimensions:
  - id: assets
    title: Assets
    capabilities:
      - id: inventory
        title: Inventory
        questions:
          - { id: listed, text: Are assets listed?, type: yes-no, requiredFor: 1 }
      - id: access
        title: Access
        questions:
          - { id: keys, text: Who has keys?, type: level, levels: { 0: Anyone, 1: Staff, 2: Named people }, requiredFor: 1, pass: 1 }
          - { id: logs, text: Are the logs read?, type: yes-no, requiredFor: 2 }
variants:
  short: { title: Short, questions: [keys, logs] }
`;

/** Two walks that end at the first no, as in the ODI's pathway. */
export const LADDER = `schemaVersion: 1
id: open-data
version: 1.0.0
languages: [en]
title: Open data
departments: { data: Data }
levels:
  - { level: 1, name: Initial }
  - { level: 2, name: Repeatable }
  - { level: 3, name: Defined }
scoring:
  methods: { capability: ladder, dimension: weighted-mean, overall: weighted-mean }
  level: { capability: { rule: bands, by: score, from: { 1: 1, 2: 2, 3: 3 } }, dimension: weakest, overall: weakest }
dimensions:
  - id: release
    title: Release
    capabilities:
      - id: process
        title: Process
        questions:
          - { id: repeated, text: Was a release repeated?, type: choice, options: [ { id: no, text: "No", score: 1, stops: true }, { id: yes, text: "Yes" } ] }
          - { id: common, text: Is there a common way?, type: choice, options: [ { id: no, text: "No", score: 2 }, { id: yes, text: "Yes", score: 3 } ] }
variants:
  short: { title: Short, questions: [repeated, common] }
`;
