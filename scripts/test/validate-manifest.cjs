/** Runs all the validations that `forge deploy` runs on manifest.yml, and checks names that Atlassian's schema lets through. */
const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest');

async function validate() {
  let problems = 0;
  for (const type of Object.values(ValidationTypes)) {
    const { success, errors = [] } = await ProcessorBuilder.instance()
      .withValidation(type)
      .build()
      .process();
    for (const { level, line, column, message } of errors) {
      problems += 1;
      console.error(`manifest.yml:${line}:${column} ${level} ${message} (${type})`);
    }
    if (!success && errors.length === 0) {
      problems += 1;
      console.error(`The validation ${type} failed without saying why.`);
    }
  }
  console.log(`${Object.values(ValidationTypes).length} validations, ${problems} problems`);
  if (problems > 0) process.exitCode = 1;
}

validate().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
