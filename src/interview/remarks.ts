import type { Answer, EvidenceKind } from "../model/index.ts";

/** A remark on a question. */
export type Remark = "note" | "quote" | "evidence";

/** A remark that is added below the earlier ones, or takes the place of one; an empty text removes it. */
export type RemarkAction =
  | { readonly kind: "note" | "quote"; readonly text: string }
  | {
      readonly kind: "evidence";
      readonly text: string;
      /** Said, if absent. */
      readonly grade?: EvidenceKind;
      /** YYYY-MM-DD. */
      readonly date?: string;
    }
  | { readonly kind: "rewrite"; readonly remark: "note" | "quote"; readonly text: string }
  | {
      readonly kind: "rewrite";
      readonly remark: "evidence";
      /** Its place among the evidence, from 0. */
      readonly index: number;
      readonly text: string;
    };

/** An answer with a remark; the same object if the remark changes nothing. */
export function remarked(answer: Answer, action: RemarkAction): Answer {
  switch (action.kind) {
    case "note":
    case "quote":
      return { ...answer, [action.kind]: joined(answer[action.kind], action.text) };
    case "evidence": {
      const { text: what, grade: kind = "said", date } = action;
      const one = { kind, what, ...(date === undefined ? {} : { date }) };
      return { ...answer, evidence: [...answer.evidence, one] };
    }
    case "rewrite":
      return rewritten(answer, action);
  }
}

function rewritten(
  answer: Answer,
  action: Extract<RemarkAction, { readonly kind: "rewrite" }>,
): Answer {
  const { remark, text } = action;
  const isEmpty = text.trim() === "";
  if (remark === "evidence") {
    const { [action.index]: before } = answer.evidence;
    if (before === undefined || before.what === text) return answer;
    const after = isEmpty ? [] : [{ ...before, what: text }];
    return { ...answer, evidence: answer.evidence.toSpliced(action.index, 1, ...after) };
  }
  const { [remark]: before, ...rest } = answer;
  if ((before ?? "") === text || (isEmpty && before === undefined)) return answer;
  return isEmpty ? rest : { ...rest, [remark]: text };
}

/** A second note is added below the first; undo takes it back. */
export function joined(before: string | undefined, text: string): string {
  return before === undefined ? text : `${before}\n${text}`;
}
