// What each shell has to be given, so that it asks `plan complete` at every press of Tab: the number of words, of which
// the last is being typed and may be empty (Windows' PowerShell loses empty words), and the words. The answer is one
// suggestion a line, with a tab and its meaning behind it; none: the shell offers files. No shell evaluates a word again,
// since what an answer holds may come from a stranger's plan.

const bash = `# plan in bash. For every day: plan completion bash >> ~/.bashrc
_plan_complete() {
  local word line typed=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    [ "$word" = = ] && continue
    word=\${word#[\\"\\']}
    word=\${word%[\\"\\']}
    typed+=("\${word//\\\\/}")
  done
  [ "\${COMP_WORDS[COMP_CWORD]}" = = ] && typed+=('')
  COMPREPLY=()
  while IFS= read -r line; do
    line=\${line%%$'\\t'*}
    case \${COMP_WORDS[COMP_CWORD]} in
      [\\"\\']*) ;;
      *) printf -v line %q "$line" ;;
    esac
    COMPREPLY+=("$line")
  done < <(plan complete "\${#typed[@]}" -- "\${typed[@]}" 2>/dev/null)
}
complete -o default -F _plan_complete plan
`

const zsh = `#compdef plan
# plan in zsh. For every day, behind compinit: plan completion zsh >> ~/.zshrc
_plan_complete() {
  local line
  local -a typed found
  typed=("\${(@Q)words[2,CURRENT]}")
  for line in "\${(@f)$(plan complete \${#typed} -- "\${typed[@]}" 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#found} )); then _describe plan found; else _files; fi
}
compdef _plan_complete plan
`

const fish = `# plan in fish. For every day: plan completion fish > ~/.config/fish/completions/plan.fish
function __plan_complete
  set -l typed (commandline -opc) (commandline -ct)
  set -e typed[1]
  set -l found (plan complete (count $typed) -- $typed 2>/dev/null)
  if set -q found[1]
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c plan -f -k -a '(__plan_complete)'
`

const powershell = `# plan in PowerShell. For every day: plan completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName plan -ScriptBlock {
  param($current, $ast, $position)
  $typed = @($ast.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.StartOffset -lt $position } |
    ForEach-Object { $_.Extent.Text.Trim('"', "'") })
  $count = $typed.Count
  if ($current -eq '') { $count += 1 }
  plan complete $count -- $typed 2>$null | ForEach-Object {
    $word, $means = $_ -split "\`t", 2
    $inserted = $word
    if ($word -match '[^\\w./:=-]') { $inserted = "'" + $word.Replace("'", "''") + "'" }
    if (-not $means) { $means = $word }
    [System.Management.Automation.CompletionResult]::new($inserted, $word, 'ParameterValue', $means)
  }
}
`

export const shells: Readonly<Record<string, string>> = { bash, zsh, fish, powershell }
