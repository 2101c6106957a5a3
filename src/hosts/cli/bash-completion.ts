/**
 * The completion script for bash, which asks `assay complete` what may follow. It is our own, since that of the library
 * needs the package bash-completion, and evaluates what stands on the command line while it is still being typed.
 * It wants nothing but bash itself, 3.2 and later, and may be read twice.
 */
export const BASH_COMPLETION = `# bash completion for assay: source <(assay completion bash)

_assay() {
  local current head line tail word i joined=
  local -a words=()
  # Bash has cut the line at each = and :, of which an argument may hold some.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ \${#words[@]} -gt 0 && ( -n $joined || $word == [=:]* ) ]]; then
      words[\${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
    if [[ $word == *[=:] ]]; then joined=1; else joined=; fi
  done
  current=\${words[\${#words[@]} - 1]}
  tail=\${current##*[=:]}
  head=\${current%"$tail"}
  COMPREPLY=()
  while IFS= read -r line; do
    word=\${line%%$'\\t'*}
    if [[ -z $word || $line == :* ]]; then
      continue
    elif [[ $word == "$current"* ]]; then
      COMPREPLY+=("\${word#"$head"}")
    elif [[ -n $head && $word == "$tail"* ]]; then
      COMPREPLY+=("$word")
    fi
  done < <(assay complete -- "\${words[@]}" 2>/dev/null)
}

# Where assay knows nothing, names of files are offered.
complete -o bashdefault -o default -F _assay assay
`;
