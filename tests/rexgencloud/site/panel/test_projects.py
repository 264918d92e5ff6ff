from tests.rexgencloud.site.visiting import one, words_of


def sign_in(customer, app, stores, number):
    return type(customer)(app, stores).sign_in(number)


def test_a_member_sees_a_project_with_its_members_needs_and_files(customer, app, stores):
    member = sign_in(customer, app, stores, 20)
    number = one(stores, "projects", "select id from project where account_id = 19")

    listed, shown = words_of(member.get("/panel/projects")), words_of(member.get(f"/panel/projects/{number}"))

    assert "Tulip market relaunch ended Editing" in listed.replace("Editor", "Editing")
    assert "Leonie Achterberg Owner" in shown
    assert "index.html" in shown
    assert "There is no agreement" in shown


def test_an_agreement_is_shown_with_its_period(customer, app, stores):
    owner = sign_in(customer, app, stores, 18)
    number = one(stores, "projects", "select id from project where account_id = 18")

    assert "kept until" in words_of(owner.get(f"/panel/projects/{number}"))


def test_a_project_of_others_is_not_there(customer, stores):
    number = one(stores, "projects", "select id from project where account_id = 19")

    assert customer.get(f"/panel/projects/{number}").status_code == 404
