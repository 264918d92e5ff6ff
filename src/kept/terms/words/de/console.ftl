console-inbox = Anträge
console-not-yours = Das gehört nicht zu Ihrer Rolle
console-not-yours-lead = Fragen Sie, wer Kept betreibt, wenn Sie es für Ihre Arbeit brauchen.
