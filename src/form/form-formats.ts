import type { Format } from "../render/format.ts";
import type { Form } from "./form.ts";

/**
 * The formats of a form. A page can be switched to each of the form's languages; the others are in
 * the first of them.
 */
export const FORM_FORMATS: readonly Format<Form, string | Uint8Array>[] = [
  {
    name: "html",
    ending: ".html",
    load: async () => (await import("./form-html.ts")).formHtml,
  },
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
