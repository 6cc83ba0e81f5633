#!/usr/bin/env node
require("../dist/launch.cjs")
  .launch(process.argv.slice(2))
  .then((exitCode) => {
    process.exitCode = exitCode;
  });
