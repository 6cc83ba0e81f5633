import { assess } from "../../core/assess.ts";
import { baselineOf } from "../../core/thresholds/baseline.ts";
import { BASELINE_FORMATS } from "../../report/registry.ts";
import { canvasFor } from "../canvas.ts";
import { refuseReviewsAlone, refuseUnscored } from "../check/nobody.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../failure.ts";
import { languageOf } from "../language.ts";
import { loadAssessment } from "../load/load-assessment.ts";
import { minimumGroupOf } from "../minimum-group.ts";
import type { AssessmentOptions, OutputOptions } from "../options.ts";
import { checkTargets, targetsOf, writeTarget } from "../outputs.ts";
import { variantNamed } from "../variant.ts";
import { VERSION } from "../version.ts";

/** `unsilo baseline write FILES…`: a result to hold later ones against. */
export async function writeBaseline(
  names: readonly string[],
  options: AssessmentOptions & OutputOptions,
  context: Context,
): Promise<number> {
  const targets = targetsOf(BASELINE_FORMATS, options);
  checkTargets(targets, context);
  const loaded = await loadAssessment(names, options, context.ports, context.desk);
  const { questionnaire, digest, responses, found } = loaded;
  const config = found?.config;
  const { variant } = options;
  variantNamed(variant, questionnaire);
  refuseReviewsAlone(responses);
  const { targets: levels, groups } = config ?? {};
  const result = assess(questionnaire, responses, {
    toolVersion: VERSION,
    digest,
    language: languageOf(options.lang ?? config?.language, questionnaire.languages),
    minimumGroup: minimumGroupOf(config, false),
    ...(variant === undefined ? {} : { variant }),
    ...(levels === undefined ? {} : { targets: levels }),
    ...(groups === undefined ? {} : { groups }),
  });
  refuseUnscored(result);
  for (const target of targets) {
    const report = await target.format.load();
    await writeTarget(
      target,
      report({ result: baselineOf(result) }, canvasFor(target, context)),
      context,
    );
  }
  return EXIT.done;
}
