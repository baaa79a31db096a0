#include "git_setup.hpp"

namespace codicil::cli {

// `--` for names that begin with a dash. Nothing here writes a configuration by itself.
const std::string_view git_setup = R"(Let git compare and merge policies by what they say.

1. Say which files are policies: in .gitattributes of the repository, or in
   ~/.config/git/attributes for all of them.

policy.yaml           diff=codicil merge=codicil
privacy-policy.yaml   diff=codicil merge=codicil
*.policy.yaml         diff=codicil merge=codicil

2. Say what to do with them: once on each machine. Without --global, for one
   repository.

git config --global diff.codicil.textconv 'codicil git-textconv --'
git config --global diff.codicil.xfuncname '^[a-z].*=$'
git config --global merge.codicil.name 'policies by their facts'
git config --global merge.codicil.driver 'codicil git-merge-file -- %O %A %B %L %P'

   git diff, git log -p and git show then print facts and sentences, one on each
   line, so that moved lines and other quotes are no change. git merge, rebase
   and cherry-pick leave a conflict where both sides changed one fact, where
   what they say does not fit together, and where the lines cannot be merged and
   writing them anew would lose comments or the name of a table.

3. If you like: what each change means and how much it matters, in git diff and
   in git log -p --ext-diff. It stands in place of the lines of step 2.

git config --global diff.codicil.command 'codicil git-diff-driver --'

   The page for reviewers, file by file:  git difftool --tool=codicil

git config --global difftool.codicil.cmd 'codicil diff --format html -- "$LOCAL" "$REMOTE"'

Git shows a driver one file and not the CSV tables that it names: step 2
compares such a policy by its own lines, step 3 with the tables as they are now,
and the page of difftool cannot be made. The whole of it, from any folder:

codicil diff --against REV FILE

Any command reads what git has:  codicil check v1:policy.yaml
)";

}  // namespace codicil::cli
