#!/usr/bin/env node
void require("../dist/launch.cjs").launch(process.argv.slice(2));
