/** One step: 2 days of IT and 3 for each site, at 4 sites; and what it takes besides. */
export const SIZED_MODEL = `schemaVersion: 1
id: sized
version: 1.0.0
languages: [en, sv]
title: Sized
departments: { it: IT }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
scale: { reference: { sites: 4, systems: 1 }, units: { sites: { en: sites, sv: platser }, systems: systems } }
dimensions: [{ id: d, title: D, capabilities: [{ id: c, title: C, questions: [
  { id: a, text: A, type: level, levels: { 1: Low, 2: High } } ] }] }]
recommendations:
  - id: join
    title: Join the sites
    when: { level: a, lt: 2 }
    effort: { it: { fixed: 2, per: { sites: 3, systems: 1 } } }
    allocated: { it: [110, 165, 440] }
    upkeep: { it: 2 }
    money: { once: [30, 90, 250], yearly: 60, for: Licences }
    raises: { a: { from: 1, to: 2 } }
`;

/** An answer to which the step applies. */
export const SIZED_RESPONSE = `schemaVersion: 1
questionnaire: { id: sized, version: 1.0.0 }
organization: Nordlys Retail
assessment: 2026-11
respondent: { id: r1, department: it }
answers: { a: 1 }
`;
