/** A level, a number, a choice, several choices, yes or no, and a text. */
export const FORMS_MODEL = `schemaVersion: 1
id: forms
version: 1.0.0
languages: [en, sv]
title: { en: Forms, sv: Formulär }
departments:
  marketing: { en: Marketing, sv: Marknad }
  service: { en: Customer service, sv: Kundtjänst }
  all: { en: Everybody, sv: Marknad och kundtjänst }
levels:
  - { level: 1, name: { en: One, sv: Ett } }
  - { level: 2, name: { en: Two, sv: Två } }
  - { level: 3, name: { en: Three, sv: Tre } }
dimensions:
  - id: d
    title: { en: D, sv: D }
    capabilities:
      - id: c
        title: { en: C, sv: C }
        questions:
          - id: plan
            text: { en: Plan?, sv: Plan? }
            type: level
            levels: { 1: { en: a, sv: a }, 2: { en: b, sv: b }, 3: { en: c, sv: c } }
          - { id: days, text: { en: Days?, sv: Dagar? }, type: number, min: 0, max: 2000, scored: false }
          - { id: budget, text: { en: Budget?, sv: Budget? }, type: yes-no, scored: false }
          - id: record
            text: { en: Record?, sv: Post? }
            type: choices
            scored: false
            options: [{ id: sales, text: { en: S, sv: S } }, { id: cases, text: { en: C, sv: C } }]
          - { id: reason, text: { en: Why?, sv: Varför? }, type: text, scored: false }
          - id: always
            text: { en: Always?, sv: Alltid? }
            type: level
            notApplicable: no
            levels: { 1: { en: a, sv: a }, 2: { en: b, sv: b }, 3: { en: c, sv: c } }
`;

export interface Given {
  readonly organization?: string;
  readonly id?: string;
  readonly department?: string;
  readonly role?: string;
}

/** A response to the model in YAML, with answers as a person types them. */
export function typedResponse(answers: string, given: Given = {}): string {
  const { organization = "O", id = "r1", department = "marketing", role } = given;
  const roleText = role === undefined ? "" : `, role: ${JSON.stringify(role)}`;
  return `schemaVersion: 1
questionnaire: { id: forms, version: 1.0.0 }
organization: ${JSON.stringify(organization)}
assessment: a1
respondent: { id: ${id}, department: ${JSON.stringify(department)}${roleText} }
answers:
${answers}
`;
}
