#!/usr/bin/env bash
# Makes the commit that a release's tag names: the tree of this commit with its build, which the
# GitHub action runs. It is on no branch.
set -euo pipefail

version=$(node -p 'require("./package.json").version')
if [ -n "$(git status --porcelain)" ]; then
  printf 'the working tree has changes; commit or remove them first\n' >&2
  exit 1
fi
if git rev-parse --quiet --verify "refs/tags/v$version" >/dev/null; then
  printf 'the tag v%s exists; set a new version in package.json\n' "$version" >&2
  exit 1
fi
npm ci
npm run build
git add --force -- dist ':!dist/compiled'
tree=$(git write-tree)
commit=$(git commit-tree "$tree" -p HEAD -m "build: release v$version")
git reset --quiet
git tag "v$version" "$commit"
printf 'v%s is %s\n' "$version" "$commit"
