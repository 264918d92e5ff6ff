### What the example company's site says, in French. The same codes and parameters in all four (tested).

## The frame of every page

skip = Aller au contenu
nav-main = Menu principal
nav-foot = À propos du site
nav-language = Langue
desk = Bureau
panel = Espace client
sign-in = Se connecter
sign-out = Se déconnecter
sign-up = Ouvrir un compte
status = État des services
policy = Politique de confidentialité
privacy-centre = Centre de confidentialité
promises = Nos promesses, vérifiées
outbox = Boîte d’envoi de la démonstration
example = Rexgencloud est une entreprise d’exemple. Rien n’est réellement hébergé ici.
optional = facultatif

## The front page

home-title = Des sites hébergés avec soin
home-lead = Hébergement, domaines et développement, par des gens qui répondent.
by-month = par mois
plan-basic = Basic
plan-business = Business
plan-enterprise = Enterprise
plan-backups = Les sauvegardes sont conservées { $days } jours.
home-promise-title = Nous tenons notre politique de confidentialité
home-promise = Chaque clause est vérifiée sur nos systèmes en service.
hosting = Hébergement
hosting-lead = Votre site sur des machines dont nous nous occupons nous-mêmes, avec des gens qui répondent.
hosting-sites = Sites et domaines
hosting-sites-words = De votre page à vous à la boutique d’une entreprise ; les domaines se commandent dans l’espace client.
hosting-backups = Des sauvegardes qui servent
hosting-backups-words = Selon la formule gardées 30, 60 ou 90 jours, et remises en place d’un bouton.
hosting-people = Une assistance humaine
hosting-people-words = Par ticket, chat et e-mail. Qui regarde votre compte dit pourquoi, et vous le voyez.
hosting-data = Vos données restent à vous
hosting-data-words = Notre politique est vérifiée, clause par clause, sur nos systèmes en marche.
policy-version = Version { $version }

## What went wrong

refused = Cela n’a pas fonctionné
refused-400 = Ce formulaire est trop ancien ou ne vient pas de notre page. Veuillez rouvrir la page.
refused-403 = Vous n’avez pas accès à cette page.
refused-404 = Cette page n’existe pas, ou n’est pas à vous.
refused-405 = On n’accède pas ainsi à cette page.
refused-413 = Votre envoi est trop volumineux.
refused-422 = Il manque quelque chose, ou un texte est trop long. Veuillez revenir et vérifier.
refused-back = Retour
trouble = Une erreur s’est produite chez nous
trouble-words = L’erreur a été notée, sans ce que vous avez saisi. Veuillez réessayer.
too-young = Nous ne pouvons pas ouvrir de compte
too-young-words = Notre service n’est pas destiné aux moins de 18 ans. Rien de votre saisie n’a été conservé. Les écoles peuvent ouvrir un compte pour leurs élèves.

## Mistakes in forms

form-mistakes = { $count ->
    [one] Un point est à revoir.
   *[other] { $count } points sont à revoir.
}
form-missing = Veuillez remplir ce champ.
form-too-long = C’est trop long.
form-letters = Un caractère ne peut pas être utilisé ici.
form-card = Cela ressemble à un numéro de carte. Nous ne devons pas l’avoir : veuillez l’enlever.
form-email = Ce n’est pas une adresse e-mail.
form-email-taken = Cette adresse e-mail ne peut pas être utilisée ici.
form-phone = Ce n’est pas un numéro de téléphone.
form-choice = Veuillez choisir dans la liste.
form-password = 12 caractères au moins, s’il vous plaît.
form-acknowledge = Sans cela, nous ne pouvons pas ouvrir de compte.
form-date = Ce n’est pas une date de naissance.
form-domain = Lettres, chiffres et tirets, avec .example à la fin
form-domain-taken = Ce nom est déjà pris.

## Words of many forms

name = Nom
email = E-mail
phone = Téléphone
street = Rue et numéro
postcode = Code postal
city = Ville
country = Pays
language = Langue
company = Entreprise
tax-id = Numéro fiscal
born = Date de naissance
password = Mot de passe
subject = Objet
message = Message
save = Enregistrer
send = Envoyer
state = État
role = Rôle
kind = Type
since = Depuis
when = Quand
purpose = Finalité
reason = Motif
total = Total

## Signing up and in

signup-title = Ouvrir un compte
signup-who = Qui vous êtes
signup-kind = Le compte est pour
kind-private = Un particulier
kind-trader = Entreprise individuelle
kind-company = Une entreprise
signup-company-hint = Pour une entreprise seulement.
signup-born-hint = Nous vérifions seulement votre âge. La date n’est pas conservée.
signup-reach = Comment vous joindre
signup-safe = Votre mot de passe
signup-password-hint = 12 caractères au moins. Une courte phrase convient bien.
signup-policy = Notre politique de confidentialité, version { $version }, dit ce que nous faisons de vos données.
signup-read = La lire (en anglais)
signup-acknowledge = J’ai lu la version { $version } de la politique de confidentialité.
newsletter = Lettre d’information
signup-newsletter = Envoyez-moi la lettre d’information. Je confirme d’abord par e-mail et peux l’arrêter à tout moment.
signup-open = Ouvrir le compte
signin-welcome = Merci. Nous vous avons envoyé un e-mail ; vous pouvez vous connecter.
signin-wrong = L’e-mail et le mot de passe ne correspondent pas.
signin-too-often = Trop d’essais. Veuillez attendre quinze minutes.
signin-none = Pas encore de compte ?
newsletter-confirm = Voulez-vous recevoir notre lettre d’information à cette adresse ?
newsletter-yes = Oui, envoyez-la
newsletter-end = Voulez-vous arrêter la lettre d’information ?
newsletter-no = L’arrêter
newsletter-confirmed = Merci, vous recevrez la lettre d’information.
newsletter-ended = La lettre d’information est arrêtée.

## Mail

mail-welcome-subject = Bienvenue chez Rexgencloud
mail-welcome = Votre compte est ouvert. Si vous ne l’avez pas ouvert, veuillez répondre à cet e-mail.
mail-known-subject = Vous avez déjà un compte
mail-known = Quelqu’un, peut-être vous, a voulu ouvrir un compte avec cette adresse. Il en existe déjà un : veuillez vous connecter.
mail-confirm-subject = Veuillez confirmer la lettre d’information
mail-confirm = Vous avez demandé notre lettre d’information. Elle ne viendra que si vous confirmez ici : { $link }
mail-answer-subject = Il y a une réponse à votre demande
mail-answer = Notre support vous a répondu. La réponse est dans l’espace client : { $link }
mail-parent-subject = Votre consentement pour un compte scolaire
mail-parent = Une école souhaite ouvrir un compte pour votre enfant et a besoin de votre consentement. Rien ne s’ouvre sans lui. Veuillez répondre ici : { $link }
mail-join-subject = { $company } vous demande d’être un contact
mail-join = { $company } souhaite que vous soyez l’un de ses contacts chez Rexgencloud. Connectez-vous et dites oui ici : { $link }
mail-domain-taken-subject = Votre domaine n’a pas pu être enregistré
mail-domain-taken = Quelqu’un a été plus rapide : { $domain } est pris. Rien n’a été facturé.
mail-survey-subject = Êtes-vous satisfait de Rexgencloud ?
mail-survey = Vous avez dit que nous pouvons demander de temps en temps. Cela prend une minute, et il y a un bouton pour ne plus être interrogé : { $link }
mail-closed-subject = Votre compte est fermé
mail-closed = Votre compte chez Rexgencloud est fermé. Si ce n’était pas vous, répondez tout de suite à ce message.

## The control panel

overview = Vue d’ensemble
profile = Profil
services = Services
projects = Projets
domains = Domaines
invoices = Factures
tickets = Support
chat = Chat
education = Éducation
overview-hello = Heureux de vous voir, { $name }.
overview-data = Vos données
centre-lead = Vous y voyez ce que nous détenons sur vous, et demandez une copie, une correction ou la suppression.
centre-go = Aller au centre de confidentialité
place-data = Ce que nous avons sur vous
place-data-words = Au centre de confidentialité : de chaque système, avec la source et la date de fin.
place-requests = Vos demandes
place-requests-words = Demander l’accès, une correction, une copie ou l’effacement.
place-choices = Vos choix
place-choices-words = Lettre d’information et langue, à tout moment.
place-promises-words = Chaque clause de notre politique, avec son verdict.
overview-looked = Qui de notre équipe a consulté votre compte
overview-nobody = Personne.
overview-acknowledged = Versions de la politique que vous avez lues
profile-saved = Enregistré.
profile-mail-sent = Enregistré. La lettre commencera quand vous l’aurez confirmée dans notre e-mail.
contacts = Qui parle pour l’entreprise
contact-email = E-mail d’un autre contact
contact-ask = Lui demander
contact-asked = Nous avons envoyé une demande par e-mail.
contact-leave = Ne plus parler pour elle
contact-join = { $company } vous demande d’être l’un de ses contacts chez nous.
contact-yes = Oui
preferences = Préférences
theme = Couleurs
theme-system = Comme sur cet appareil
theme-light = Clair
theme-dark = Sombre
password-old = Mot de passe actuel
password-new = Nouveau mot de passe
password-change = Changer le mot de passe
plan = Formule
services-none = Vous n’avez encore rien commandé.
ordered-on = Commandé le
ended-on = terminé le
order-new = Commander une formule
order-place = Commander avec obligation de paiement
order-end = Y mettre fin
order-why = Un programme a donné { $score } points à cette commande ; à partir de 50, elle attend qu’une personne l’examine. Les raisons :
abuse-new-account = Le compte a moins d’une heure.
abuse-many-orders = Il y a eu trois commandes ou plus en un jour.
abuse-wrong-passwords = Un mauvais mot de passe a été saisi trois fois ou plus en un jour.
abuse-overdue-invoices = Une facture est en retard.
order-contest = Dites-nous pourquoi c’est une erreur. Une personne vous lira.
order-contest-send = Contester
order-contested = Vous avez contesté. Une personne l’examine.
order-reviewed = Une personne l’a examiné et a décidé.
project = Projet
projects-none = Vous ne travaillez sur aucun projet.
agreement = Accord
agreement-none = Il n’y a pas d’accord : le projet est conservé selon notre politique.
signed-on = signé le
kept-until = conservé jusqu’au
members = Membres
member-owner = Propriétaire
member-editor = Rédaction
requirements = Exigences
files = Fichiers
domain = Domaine
expires = Expire
domains-none = Vous n’avez pas encore de domaine.
domain-order = Commander un domaine
domain-hint = Par exemple ma-boutique.example. Votre nom et votre adresse vont au registre comme contact WHOIS.
social = Réseau social
social-none = Rien n’est relié, et nous ne savons rien de vous de là-bas.
social-what = Si vous reliez Example Circle, nous recevons votre pseudo, votre nom et l’adresse de votre profil, et les montrons à notre assistance.
social-connect = Relier Example Circle
social-disconnect = Délier
social-leaving = Quand vous le déliez, ceci part d’ici, et de là-bas ce que vous nous avez permis.
social-connected = C’est relié.
social-disconnected = C’est délié, et ce qui venait de là-bas est supprimé.
social-denied = Vous ne l’avez pas permis. Rien n’a été relié.
social-down = Le réseau ne répond pas en ce moment. Réessayez plus tard.
social-handle = Pseudo
social-profile = Profil
domain-release = Rendre
invoice = Facture
invoices-none = Il n’y a pas de factures.
issued-on = Émise le
due-on = À payer le
bill-to = Facturé à
net = Hors taxes
tax = Taxe
paid-by = Payée par { $brand } se terminant par { $four },
pay = Payer
pay-words = Vous saisissez votre carte chez le prestataire de paiement. Nous ne voyons jamais son numéro.
payment-down = Le prestataire de paiement ne répond pas. Rien n’a été débité ; veuillez réessayer plus tard.
payment-waits = Merci. Le service de paiement ne nous a encore rien dit ; regardez de nouveau dans une minute.
backups = Sauvegardes
backups-lead = Chacune contient vos projets tels qu’ils étaient. En remettre une remplace les fichiers du même nom ; ce qui a été fait depuis reste.
backups-none = Il n’y a pas encore de sauvegarde de votre compte. On en fait une chaque nuit pour chaque formule.
backups-restore = Remettre
backups-restored = { $count ->
    [0] Il n’y avait rien à remettre.
    [one] Un fichier ou un besoin a été remis.
   *[other] { $count } fichiers et besoins ont été remis.
}
backups-failed = Cette sauvegarde ne peut pas être remise. Demandez à notre assistance.
tickets-none = Vous n’avez encore rien demandé.
ticket = Conversation
ticket-new = Posez-nous une question
ticket-close = Clore
last-message = Dernier message
chat-lead = Écrivez-nous : quelqu’un du support répond ici.
chat-again = Voir s’il y a des réponses
education-lead = Pour les écoles : le compte d’un élève s’ouvre quand un parent a consenti et que nous avons vérifié son identité.
institution = Établissement
supervisor = Adulte responsable
supervisor-email = Son e-mail
students = Élèves
student = Élève
student-number = Numéro
student-add = Ajouter un élève
student-ask = Demander au parent
parent = Parent
parent-email = E-mail du parent
parent-asked = { $institution } souhaite ouvrir un compte pour { $student } et demande votre consentement.
parent-agree = Je consens
parent-refuse = Je ne consens pas
parent-yes = Merci. Nous allons vérifier votre identité ; le compte s’ouvrira ensuite.
parent-no = Vous n’avez pas consenti. Le compte est fermé.
parent-verified = Votre consentement est vérifié et le compte est ouvert.
prefers-surveys = Vous pouvez me demander de temps en temps si je suis satisfait : au plus une fois en 90 jours.
prefers-calls = Vous pouvez m’appeler. Sans cette coche, personne de chez nous ne le fait.
close = Fermer le compte
close-hint = Vous pouvez fermer le compte quand vous voulez.
close-lead = Vos formules prennent fin, vos domaines sont libérés et vos projets sont fermés. On ne peut pas revenir en arrière.
close-goes = Ce qui part tout de suite
close-goes-words = Mot de passe, préférences, numéro de téléphone, commandes, élèves, lettre d’information et enquêtes, et le relevé de qui a regardé votre compte.
close-stays = Ce qui reste, et combien de temps
close-stays-basic = Nom, e-mail et adresse de facturation : sept ans, et pour des raisons légales seulement.
close-stays-invoices = Factures et paiements : aussi longtemps que le droit fiscal de votre pays le demande.
close-stays-tickets = Ce que vous avez écrit à l’assistance : trois ans après le dernier message.
close-stays-projects = Projets terminés : comme convenu, ou au moins deux ans.
close-stays-logs = Journaux des serveurs : 90 jours.
close-stays-backups = Sauvegardes : 30 à 90 jours, selon votre formule.
close-or = Pour faire supprimer tout ce qu’aucune loi ne nous ordonne de garder, demandez-le ici :
close-now = Fermer le compte pour de bon
closed = Votre compte est fermé. Merci d’avoir été des nôtres.
upload = Fichiers du site
upload-hint = Un zip d’au plus cent fichiers texte, de 100 kilo-octets chacun au plus. Un fichier du même nom est remplacé.
upload-send = Envoyer les fichiers
upload-no-zip = Ce n’est pas une archive zip, ou elle est abîmée.
upload-empty = Il n’y a aucun fichier dans cette archive.
upload-too-many = Il y a plus de cent fichiers dans cette archive.
upload-too-large = Une fois ouverte, cette archive est trop grande.
upload-encrypted = Cette archive est chiffrée. Nous ne pouvons pas l’ouvrir.
upload-name = Un fichier de cette archive a un nom qui ne va pas.
upload-no-text = Un fichier de cette archive n’est pas du texte simple (UTF-8).
survey = Enquête
survey-lead = Merci de prendre un instant. Nous demandons au plus une fois en 90 jours.
survey-score = Êtes-vous satisfait de nous ?
survey-scale = 1 veut dire pas du tout, 5 veut dire beaucoup.
survey-words = Que devrions-nous faire mieux ?
survey-no-more = Ne plus me demander
survey-thanks = Merci de votre réponse.
survey-never = Nous ne vous demanderons plus. Vous pouvez changer cela dans vos préférences.
survey-answered = Vous avez déjà répondu. Merci.

## States

state-active = actif
state-suspended = en attente
state-refused = refusé
state-ended = terminé
state-open = ouvert
state-answered = répondu
state-ordered = en cours d’enregistrement
state-paid = payée
state-closed = fermé
state-running = en cours
state-waiting = en attente du parent
state-confirmed = en vérification
state-withdrawn = sans consentement
state-up = en service
state-down = en panne
state-unknown = non vérifié récemment

## The status page

status-lead = Ce que voit notre sonde, minute par minute.
status-nothing = La sonde n’a encore rien vérifié.
status-now = Maintenant
status-share = Sur 30 jours
status-last = Dernière vérification
service = Service
service-website = Site web
service-payments = Paiements
service-registrar = Domaines
service-mail = Courrier

## The desk

desk-sign-in = Bureau
role-support = Support
role-billing = Facturation
role-operations = Exploitation
role-privacy = Confidentialité
purpose-support = Répondre à une question
purpose-billing = Facturation
purpose-abuse = Abus et sécurité
purpose-request = Une demande sur des données personnelles
kind-ticket = Demande
kind-chat = Chat
desk-waiting = En attente de réponse
desk-nothing = Rien n’attend.
desk-look-title = Consulter un compte
desk-look-words = Dites d’abord pourquoi. Le client verra votre rôle, la finalité et le motif.
desk-email = E-mail du client
desk-look = Noter et consulter
desk-nobody = Personne n’a cette adresse.
desk-account = Compte
desk-orders = Commandes à décider
desk-release = Libérer
desk-refuse = Refuser
desk-consents = Consentements à vérifier
desk-evidence = Comment le parent a été vérifié
desk-verify = Vérifié : ouvrir le compte
desk-mail = Boîte aux lettres
desk-letter = Lettre
mail-down = Le serveur de messagerie ne le prend pas. Vos mots sont encore là : réessayez.
desk-send = Envoyer le numéro
desk-survey = Va à ceux qui veulent être interrogés, et ne l’ont pas été ces 90 derniers jours.
desk-survey-send = Envoyer l’enquête
desk-asked = { $count ->
    [one] Un client a été interrogé.
   *[other] { $count } clients ont été interrogés.
}

## La page de la démonstration

demo = Connexions de cette démonstration
demo-lead = Toutes ces personnes sont inventées. Connectez-vous à leur place, ou ouvrez un compte à vous.
demo-as = Se connecter comme { $name }
demo-customers = Clients
demo-staff = Personnel, au bureau
demo-part-companies = Parle pour deux entreprises.
demo-part-trader = Entreprise individuelle : l’entreprise est la personne.
demo-part-project = Possède un projet terminé.
demo-part-domain = A un domaine dont le contact WHOIS est quelqu’un d’autre.
demo-part-chat = A parlé avec l’assistance dans le chat.
demo-part-invoice = A une facture à payer.
demo-role-privacy = Vie privée : voit et décide presque tout.
demo-role-support = Assistance : répond, et regarde un compte pour une raison.
demo-role-billing = Facturation : décide des commandes suspendues.
demo-role-operations = Exploitation : a sa place au bureau, et ne voit aucun client.
username = Nom d’utilisateur
region = Région
time-zone = Fuseau horaire
