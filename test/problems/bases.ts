import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../support/run-command.ts";

/** A questionnaire about meeting culture without errors. */
export const QUESTIONNAIRE = `schemaVersion: 1
id: meeting-culture
version: 1.2.0
languages: [en, sv]
title: { en: Meeting culture, sv: Möteskultur }
departments:
  office: { name: Office, minutes: 60 }
  plant: { en: Plant, sv: Fabrik }
sources:
  handbook: { title: The handbook, published: 2020 }
levels:
  - { level: 1, id: ad-hoc, name: Ad hoc }
  - { level: 2, id: agreed, name: Agreed }
  - { level: 3, id: kept, name: Kept }
optionSets:
  habits: [ { id: never, text: Never, score: 1 }, { id: always, text: Always, score: 3 } ]
scoring:
  methods: { capability: weighted-mean }
  level: { overall: { rule: bands, by: percent, from: { 1: 0, 2: 40, 3: 80 } } }
  coverage: { publish: 0.4, firm: 0.7 }
targets: { default: one-level-up, purpose: 3 }
dimensions:
  - id: purpose
    title: Purpose
    capabilities:
      - id: agenda
        title: Agenda
        questions:
          - id: agenda-sent
            formerIds: [agenda-mailed]
            text: When is the agenda sent?
            type: level
            levels: { 1: Never., 2: On the day., 3: A day before. }
            sources: [handbook]
          - id: minutes-kept
            text: Are minutes kept?
            type: choice
            options: habits
            ask: [office]
            notApplicable: no
          - id: tools-used
            text: Which tools are in use?
            type: choices
            options: [ { id: board, text: Board }, { id: timer, text: Timer }, { id: none, text: None, exclusive: true } ]
            score: { by: rules, rules: [ { when: { includes: timer }, score: 3 } ], default: 1 }
            when: { question: minutes-kept, is: always }
          - id: delay
            text: How late do meetings start?
            type: number
            unit: minutes
            min: 0
            bands: [ { from: 0, score: 3 }, { from: 5, score: 1 } ]
          - id: has-chair
            text: Does each meeting have a chair?
            type: yes-no
            score: { yes: 3, no: 1 }
recommendations:
  - id: send-agendas
    title: Send agendas
    when: { question: agenda-sent, lt: 3 }
    effort: { office: [1, 2, 3] }
    raises: { agenda-sent: { from: 1, to: 3 } }
    requires: [name-chairs]
    sources: [handbook]
  - id: name-chairs
    title: Name chairs
    when: { question: has-chair, is: no }
verdicts:
  state:
    - { id: good, title: Good, when: { level: overall, gte: 2 } }
    - { id: poor, title: Poor }
variants:
  short: { title: Short, questions: [agenda-sent, minutes-kept, tools-used, delay, has-chair] }
`;

/** A response to it without errors. */
export const RESPONSE = `schemaVersion: 1
questionnaire: { id: meeting-culture, version: 1.2.0 }
organization: Fjord Mills
assessment: 2026-11
variant: short
respondent: { id: chief, department: office }
answers:
  agenda-sent: 2
  minutes-kept: always
  tools-used: [board, timer]
  delay: { value: 4, quote: as a rule }
  has-chair: yes
`;

/** The head of a responses table of it, and the lines of two people, without errors. */
export const TABLE: readonly [head: string, ...lines: string[]] = [
  '{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"meeting-culture","version":"1.2.0"},"organization":"Fjord Mills","assessment":"2026-11"}',
  '{"id":"r1","department":"office","answers":{"agenda-sent":2}}',
  '{"id":"r2","department":"plant","answers":{"agenda-sent":3}}',
];

/** A review of it without errors. */
export const REVIEW = `schemaVersion: 1
questionnaire: { id: meeting-culture, version: 1.2.0 }
organization: Fjord Mills
assessment: 2026-11
review: { by: the auditor }
answers:
  agenda-sent: { score: 2.5, reason: seen in the calendar }
`;

/** A config of it without errors. */
export const CONFIG = `schemaVersion: 1
questionnaire: questionnaire.yaml
responses: [response.yaml]
groups: { everyone: [office, plant] }
targets: { purpose: 3 }
thresholds:
  - { metric: level, min: 2 }
  - { metric: silo-index, id: purpose, max: 0.5 }
reports: [{ format: html, file: report.html }]
language: sv
minimumGroup: 1
`;

/** Its Swedish texts, except those that it has itself. */
export const SWEDISH = `language: sv
departments: { office: Kontoret }
levels: { ad-hoc: { name: Från fall till fall }, agreed: { name: Överenskommet }, kept: { name: Hållet } }
optionSets: { habits: { never: Aldrig, always: Alltid } }
dimensions: { purpose: { title: Syfte } }
capabilities: { agenda: { title: Dagordning } }
questions:
  agenda-sent: { text: När skickas dagordningen?, levels: { 1: Aldrig., 2: Samma dag., 3: Dagen före. } }
  minutes-kept: { text: Förs det protokoll? }
  tools-used: { text: Vad används?, options: { board: Tavla, timer: Klocka, none: Inget } }
  delay: { text: Hur sena blir mötena?, unit: minuter }
  has-chair: { text: Har varje möte en ordförande? }
recommendations: { send-agendas: { title: Skicka dagordningar }, name-chairs: { title: Utse ordförande } }
verdicts: { state: { good: { title: Bra }, poor: { title: Dåligt } } }
variants: { short: { title: Kort } }
`;

/** Scenarios of the questionnaire. */
const SCENARIOS = `schemaVersion: 1
questionnaire: meeting-culture
scenarios:
  - id: nobody-prepares
    answers: { agenda-sent: 1, has-chair: no }
    expect: { levels: { agenda-sent: 1 } }
`;

const TEXTS = {
  "questionnaire.yaml": QUESTIONNAIRE,
  "response.yaml": RESPONSE,
  "review.yaml": REVIEW,
  "unsilo.config.yaml": CONFIG,
  "scenarios.yaml": SCENARIOS,
};

let saved = "";

/** Writes the sound files and the result of the response into a folder, and returns their names. */
export async function soundFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  lay(TEXTS, folder);
  if (saved === "") {
    saved = (await runCommand(["score", "--format", "json"], { cwd: folder })).stdout;
  }
  lay({ "result.json": saved }, folder);
  return { ...TEXTS, "result.json": saved };
}

function lay(files: Readonly<Record<string, string>>, folder: string): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
