/** A questionnaire with a question of every type. */
export const ALL_TYPES = `
schemaVersion: 1
id: all-types
version: 1.0.0
languages: [en]
title: All types
departments: { it: IT }
levels: [{ level: 1, name: One }, { level: 2, name: Two }, { level: 3, name: Three }, { level: 4, name: Four }, { level: 5, name: Five }]
dimensions:
  - id: d
    title: Plans
    capabilities:
      - id: c
        title: C
        questions:
          - { id: steps, text: How are plans made?, type: level, levels: { 1: Alone, 2: Each tells the other, 3: Together, 4: By one rule, 5: With one goal } }
          - { id: pick, text: Who signs?, type: choice, scored: false, options: [{ id: one, text: One, score: 1 }, { id: both, text: Both, score: 3 }] }
          - { id: many, text: Who reads?, type: choices, scored: false, score: { by: share }, options: [{ id: a, text: Sales }, { id: b, text: IT }, { id: c, text: Stores }] }
          - { id: sure, text: Is it written down?, type: yes-no, scored: false }
          - { id: days, text: How many days?, type: number, scored: false }
          - { id: else, text: What else?, type: text }
`;
