/** The shells that can be completed. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof SHELLS)[number];

/** Words are split at blanks alone: bash itself would split at = and : as well. */
const BASH = String.raw`# unsilo in bash: add this line to ~/.bashrc
#   source <(unsilo completion bash)
_unsilo() {
  local line="\${COMP_LINE:0:COMP_POINT}" current part reply
  local -a words lines
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  current="\${words[\${#words[@]}-1]}"
  part="\${current##*=}"
  mapfile -t lines < <("\${words[0]}" completion bash --candidates -- "\${words[@]:1}" 2>/dev/null)
  COMPREPLY=()
  for reply in "\${lines[@]:1}"; do
    reply="\${reply%%$'\t'*}"
    [[ $current == *=* ]] && reply="\${reply#"\${current%"$part"}"}"
    COMPREPLY+=("$reply")
  done
  if [[ "\${lines[0]}" == ":files" ]]; then
    compopt -o filenames
    while read -r reply; do COMPREPLY+=("$reply"); done < <(compgen -f -- "$part")
  fi
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]] && compopt -o nospace
}
complete -F _unsilo unsilo
`;

const ZSH = String.raw`#compdef unsilo
# unsilo in zsh: add this line to ~/.zshrc, after compinit
#   source <(unsilo completion zsh)
_unsilo() {
  local line value described
  local -a lines whole open
  lines=("\${(@f)$("\${words[1]}" completion zsh --candidates -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "\${(@)lines[2,-1]}"; do
    value="\${line%%$'\t'*}"
    described="\${value//:/\\:}:\${line#*$'\t'}"
    if [[ "$value" == *= ]]; then open+=("$described"); else whole+=("$described"); fi
  done
  (( \${#whole} )) && _describe -V unsilo whole
  (( \${#open} )) && _describe -V unsilo open -S ''
  if [[ "\${lines[1]}" == ":files" ]]; then
    [[ "$PREFIX" == *=* ]] && compset -P '*='
    _files
  fi
}
compdef _unsilo unsilo
`;

const FISH = String.raw`# unsilo in fish: add this line to ~/.config/fish/config.fish
#   unsilo completion fish | source
function __unsilo_lines
  set -l words (commandline -opc) (commandline -ct)
  command $words[1] completion fish --candidates -- $words[2..-1] 2>/dev/null
end
function __unsilo_takes_files
  test (__unsilo_lines)[1] = ":files"
end
complete -c unsilo -f
complete -c unsilo -a '(__unsilo_lines | tail -n +2)'
complete -c unsilo -n __unsilo_takes_files -F
`;

/** What a shell runs so that Tab completes unsilo. */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: BASH.replaceAll(String.raw`\$`, "$"),
  zsh: ZSH.replaceAll(String.raw`\$`, "$"),
  fish: FISH,
};
