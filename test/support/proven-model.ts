/** A model whose roles and verdict use every key of theirs. */
export const PROVEN = `schemaVersion: 1
id: proven
version: 1.0.0
languages: [en]
title: Proven
departments: { it: IT }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
scoring: { evidence: { from: 2, kind: measured } }
dimensions: [{ id: d, title: D, capabilities: [{ id: c, title: C, questions: [
  { id: a, text: A, type: level, levels: { 1: Low, 2: High } } ] }] }]
variants: { short: { title: Short, questions: [a] } }
roles:
  - id: lead
    title: Lead
    succeeds:
      when: { question: a, is: 2 }
      because: [{ when: { question: a, is: 2 }, text: A is high. }]
      text: There is room.
    fails: { when: { question: a, is: 1 }, text: There is none. }
  - id: late
    title: Late
    description: Comes later.
    succeeds: { when: { question: a, is: 1 }, text: There is room. }
    fails:
      when: { question: a, is: 2 }
      because: [{ when: { question: a, is: 2 }, text: A is high. }]
      text: There is none.
  - id: other
    title: Other
    needs: [part]
    besides: [{ when: { question: a, is: 1 }, unless: A is too high. }]
    succeeds: { text: There is room. }
    fails: { text: There is none. }
verdicts:
  client-readiness:
    title: Ready?
    parts:
      - { id: part, title: a part, holds: { question: a, gte: 2 } }
      - { id: gone, title: a second, holds: { question: a, is: 1 }, condition: A is low., signs: [CEO], seen: A case. }
    rules: [{ id: yes, title: Ready }]
`;
