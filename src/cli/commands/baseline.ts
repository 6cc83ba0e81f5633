import { assess } from "../../assess/assess.ts";
import { baselineOf } from "../../analyse/baseline.ts";
import { BASELINE_FORMATS } from "../../report/registry.ts";
import { refuseReviewsAlone, refuseUnscored } from "../check/nobody.ts";
import type { Context } from "../context.ts";
import { languageOf } from "../language.ts";
import { loadAssessment } from "../load/load-assessment.ts";
import { minimumGroupOf } from "../minimum-group.ts";
import type { AssessmentOptions, OutputOptions } from "../options.ts";
import { checkDestinations, destinationsOf } from "../outputs.ts";
import { variantNamed } from "../variant.ts";
import { VERSION } from "../version.ts";
import { writeAll } from "../write-all.ts";

/** `unsilo baseline write FILES…`: a result to hold later ones against. */
export async function writeBaseline(
  names: readonly string[],
  options: AssessmentOptions & OutputOptions,
  context: Context,
): Promise<number> {
  const destinations = destinationsOf(BASELINE_FORMATS, options);
  checkDestinations(destinations, context);
  const loaded = await loadAssessment(names, options, context.ports, context.desk);
  const { questionnaire, digest, responses, found } = loaded;
  const config = found?.config;
  const { variant } = options;
  variantNamed(variant, questionnaire);
  refuseReviewsAlone(responses);
  const { targets, groups } = config ?? {};
  const result = assess(questionnaire, responses, {
    toolVersion: VERSION,
    digest,
    language: languageOf(options.lang ?? config?.language, questionnaire.languages),
    minimumGroup: minimumGroupOf(config, false),
    ...(variant === undefined ? {} : { variant }),
    ...(targets === undefined ? {} : { targets }),
    ...(groups === undefined ? {} : { groups }),
  });
  refuseUnscored(result);
  return writeAll(destinations, { result: baselineOf(result) }, context);
}
