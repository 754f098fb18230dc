def unused_room(n, c, weights):
    unused = 0
    room = c
    for w in weights:
        if w > room:
            unused += room
            room = c
        room -= w
    return unused + room
