console-inbox = Demandes
console-not-yours = Cela ne fait pas partie de votre rôle
console-not-yours-lead = Adressez-vous à qui exploite Kept si votre travail le demande.
