import * as z from 'zod';

/** The inputs that every step shares. */
export const commonInputs = {
  config: z.string().default('assay.yml').describe('The configuration file.'),
  model: z.string().optional().describe('The model to work on; needed when there are several.'),
  'run-directory': z
    .string()
    .optional()
    .describe('Where the run is kept. Default: .assay/ and the name of the model.'),
  'github-token': z
    .string()
    .optional()
    .meta({ secret: true, actionExpression: 'github.token' })
    .describe('The token for GitHub. Default in an action: that of the job.'),
  artifacts: z
    .boolean()
    .default(true)
    .describe('Whether files are handed over between the jobs of a workflow run as artifacts.'),
  'job-index': z
    .int()
    .min(0)
    .optional()
    .meta({ actionExpression: 'strategy.job-index', hidden: true })
    .describe('The number of the job within its matrix, which GitHub fills in: leave it alone.'),
  'job-total': z
    .int()
    .min(1)
    .optional()
    .meta({ actionExpression: 'strategy.job-total', hidden: true })
    .describe('How many jobs the matrix has, which GitHub fills in: leave it alone.'),
};

/** The input of every step that reads rows. */
export const engineInputs = {
  'engine-directory': z
    .string()
    .min(1)
    .optional()
    .describe("A folder that holds DuckDB's libraries; only for machines that cannot fetch them."),
};

/** The input of every step that ends with a verdict. */
export const verdictInputs = {
  'fail-on': z
    .enum(['fail', 'inconclusive', 'warn'])
    .default('fail')
    .describe('The mildest verdict that fails the job: fail, inconclusive or warn.'),
};
