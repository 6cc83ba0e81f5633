import type { Format } from "../render/registry.ts";
import type { Form } from "./form.ts";

/** The formats of a form; each is in the first language of the form. */
export const FORM_FORMATS: readonly Format<Form, string | Uint8Array>[] = [
  {
    name: "xlsx",
    ending: ".xlsx",
    load: async () => {
      const [{ workbookForm }, { workbookFile }] = await Promise.all([
        import("./workbook.ts"),
        import("../render/office/workbook.ts"),
      ]);
      return (form) => workbookFile(workbookForm(form));
    },
  },
  {
    name: "markdown",
    ending: ".md",
    load: async () => (await import("./markdown.ts")).markdownForm,
  },
];
